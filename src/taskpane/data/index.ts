export { DataTab } from "./data-tab";
