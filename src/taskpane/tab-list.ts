/** The tabs of the pane, in order. */
import {
  DatabaseRegular,
  DocumentTableRegular,
  MathFormulaRegular,
  TableAddRegular,
  TableSearchRegular,
} from "@fluentui/react-icons";
import type { ComponentType } from "react";
import { DataTab } from "./data";
import { FunctionsTab } from "./functions";
import { InsertTab } from "./insert";
import { SelectedTab } from "./selected";
import type { TabProps } from "./shared/tab-props";
import { WorkbookTab } from "./workbook";

export type TabName = "insert" | "functions" | "selected" | "workbook" | "data";

interface Tab {
  readonly name: TabName;
  readonly Icon: ComponentType;
  readonly Content: ComponentType<TabProps>;
}

export const TABS: readonly Tab[] = [
  { name: "insert", Icon: TableAddRegular, Content: InsertTab },
  { name: "functions", Icon: MathFormulaRegular, Content: FunctionsTab },
  { name: "selected", Icon: TableSearchRegular, Content: SelectedTab },
  { name: "workbook", Icon: DocumentTableRegular, Content: WorkbookTab },
  { name: "data", Icon: DatabaseRegular, Content: DataTab },
];
