import compiled from "bundled-dataset/dataset.json";
import digest from "bundled-dataset/digest.json";
import { createDataset, expandDataset, type Dataset } from "../dataset/dataset";

let bundled: Dataset | undefined;

/** The dataset that ships with the add-in, built on first use; it needs neither network nor storage. */
export const getBundledDataset = (): Dataset => (bundled ??= createDataset(expandDataset(compiled), digest.sha256));
