import type { CellErrorMessages } from "./messages.types";

export const cellErrorMessagesEn: CellErrorMessages = {
  title: "When a cell says #BUSY!, #NAME?, #VALUE! or #N/A",
  errors: {
    "#BUSY!": {
      meaning: "Excel is waiting for the answer: TradeSheet is starting, or the figures are still being loaded.",
      remedy: "Wait a few seconds. If it stays, open the pane and choose Data, Diagnostics, Recalculate all formulas.",
    },
    "#NAME?": {
      meaning:
        "Excel does not know the function: TradeSheet is not installed or has not started, or the name is misspelt. The formula may read _xldudf_TRADE.",
      remedy:
        "Open the pane from the ribbon, or install TradeSheet, and recalculate all formulas. Before sharing a workbook with people who do not have it, freeze the formulas in the Workbook tab.",
    },
    "#VALUE!": {
      meaning: "An argument was not recognized, for example a misspelt partner.",
      remedy: "Select the cell and open the Selected tab: the message names the argument and suggests similar names.",
    },
    "#N/A": {
      meaning: "The formula is understood, but the data has no such figure.",
      remedy:
        "Select the cell and open the Selected tab: the message says what is missing, and gives the formula of the nearest figure.",
    },
    "#REF!": {
      meaning:
        "A cell that the formula refers to was deleted. If every TRADE formula shows it, another add-in uses the name TRADE.",
      remedy: "Restore the reference, or turn the other add-in off and open the workbook again.",
    },
    "#SPILL!": {
      meaning:
        "A table or series has no room: cells it would fill are not empty or are merged, or it is in an Excel table.",
      remedy: "Clear those cells or move the formula. The Insert tab finds room by itself.",
    },
    "#FIELD!": {
      meaning:
        "The number in the cell has no such field, as in =A1.Prior where the value a year earlier is not known or the workbook uses plain numbers.",
      remedy:
        "Use the function instead, such as TRADE.PRIORVALUE, or turn off Plain numbers in this workbook in the Workbook tab.",
    },
    "#CONNECT!": {
      meaning:
        "Excel could not start TradeSheet, for example because there is no connection or its address is blocked.",
      remedy:
        "Check the connection and open the workbook again. If it stays, ask your administrator whether the address of the add-in is allowed.",
    },
    "Unavailable Data Type": {
      meaning:
        "This version of Excel does not support numbers with cards. The number itself is unaffected and can be used in formulas.",
      remedy:
        "In a newer Excel, turn on Plain numbers in this workbook in the Workbook tab and save the workbook again.",
    },
  },
};
