import compiled from "bundled-dataset/dataset.json";
import digest from "bundled-dataset/digest.json";
import { datasetOf, expand, type Dataset } from "./dataset";

let bundled: Dataset | undefined;

/** The dataset that ships with the add-in, built on first use: it always works, with no network and no storage. */
export const bundledDataset = (): Dataset => (bundled ??= datasetOf(expand(compiled), digest.sha256));
