import compiled from "bundled-dataset/dataset.json";
import digest from "bundled-dataset/digest.json";
import { createDataset, expandDataset, type Dataset } from "../dataset/dataset";

let bundled: Dataset | undefined;

/** The dataset that ships with the add-in, built on first use: it always works, with no network and no storage. */
export const getBundledDataset = (): Dataset => (bundled ??= createDataset(expandDataset(compiled), digest.sha256));
