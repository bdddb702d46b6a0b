import type { StorePageMessages } from "./messages.types";

export const storePageMessagesEn: StorePageMessages = {
  pages: ({ version, address, provider }) => ({
    support: {
      title: "TradeSheet support",
      introduction:
        "TradeSheet is an Excel add-in with China's goods trade statistics, as published by its customs administration, in formulas.",
      sections: [
        {
          heading: "Before you ask",
          paragraphs: [
            [
              "What a function takes and returns is in the help of the functions, and in the Functions tab of the pane.",
              "Where a figure comes from is in the Selected tab: status, precision, source and derivation.",
              "If formulas show #BUSY! or #NAME? in a workbook that you have just opened, open the pane once from the Home tab: Excel then starts the add-in.",
              "If a cell shows #N/A or #VALUE!, the Selected tab says what is missing or not understood, also where Excel shows only the error.",
            ],
          ],
        },
        {
          heading: "What to send",
          paragraphs: [
            "Say what you typed or pressed, what you expected and what you saw. In the Data tab, open Diagnostics and press Copy diagnostics: it lists the versions of Excel and of the data, and nothing from your workbook.",
            "If a figure seems wrong, send the formula and the answer of TRADESOURCE with the same arguments.",
          ],
        },
        {
          heading: "What you need",
          paragraphs: [
            "Excel for Microsoft 365, Excel 2021 or later on Windows or Mac, or Excel on the web. Custom functions do not work in Excel on iPad and phones.",
          ],
        },
        {
          heading: "How to remove the add-in",
          paragraphs: [
            "In Excel, choose Home, Add-ins, My Add-ins, the menu of TradeSheet, Remove. An add-in that your organisation has installed is removed by its administrator. Before that, the Workbook tab converts formulas to values, so that the workbook keeps its figures.",
          ],
        },
      ],
    },
    privacy: {
      title: "TradeSheet privacy statement",
      introduction: `TradeSheet collects no personal data. It has no accounts, no cookies, no advertising and no usage statistics. Nothing that you type, select or calculate leaves your computer. This statement applies to version ${version}, provided by ${provider}.`,
      sections: [
        {
          heading: "What is requested from our server",
          paragraphs: [
            `The add-in loads its program, its figures and its help from ${address}. When it starts, it asks there whether newer figures have been published; the Data tab can turn this off. These requests name the file that is wanted and nothing else: no formula, no cell, no name of a person or a file.`,
            "A server that is asked for a file learns the network address and the type of browser that asks. We do not combine these with anything else and do not use them to recognise anybody.",
            "The add-in sends no requests to other servers. Its pages forbid it by a Content-Security-Policy; the one exception is Microsoft's library for add-ins, below.",
          ],
        },
        {
          heading: "What is stored on your computer",
          paragraphs: [
            "In the storage that your browser or Excel keeps for this address: the choices you made in the pane, figures that you downloaded with Refresh, and the text of your own data files, if you add any. Own data is removed in the Data tab; all of it is removed with the data that Excel or the browser stores for this address. It is never sent anywhere.",
          ],
        },
        {
          heading: "What is stored in the workbook",
          paragraphs: [
            "The version of its figures, a pin to a release, the choices of inserted tables and the names of own tables. They are saved in the workbook and go where you send the workbook. The add-in reads the workbook to find its own formulas and tables and to show what you select, and writes only what you ask for.",
          ],
        },
        {
          heading: "Microsoft and others",
          paragraphs: [
            "Excel, the store and the library that connects an add-in with Excel (office.js, loaded from appsforoffice.microsoft.com) are Microsoft's; Microsoft's privacy statement and the settings of your organisation apply to them. The usage statistics of that library are blocked in the pages of the add-in.",
            "Links to the sources of figures open the publisher's page in your browser when you choose them. The publisher's rules apply there.",
          ],
        },
        {
          heading: "Your rights",
          paragraphs: [
            "Since no personal data is collected, there is none to show, correct or delete. If this changes, this page will say so before it does.",
          ],
        },
      ],
    },
    terms: {
      title: "TradeSheet terms of use",
      introduction: `These terms apply to the use of TradeSheet version ${version}, provided by ${provider}. By using the add-in you accept them.`,
      sections: [
        {
          heading: "Licence",
          paragraphs: [
            "The add-in is licensed under the MIT licence: you may use, copy, change and pass it on, also for profit, as long as the copyright notice and the licence stay with it. Its use is free of charge and needs no account.",
          ],
        },
        {
          heading: "The figures",
          paragraphs: [
            "The figures are facts published by the General Administration of Customs of China (GACC) and by the reports that are cited with them. Cite the source with them, as TRADESOURCE gives it. Figures of CEPII BACI, which are used only where a formula names them, are under the Etalab Open Licence 2.0 and must be attributed to CEPII.",
            "Figures are given as published, with their digits and unit. Derived figures, estimates and forecasts are marked as such and have bounds. Customs revises figures later; a report may contain errors. Check the source before you rely on a figure.",
          ],
        },
        {
          heading: "No warranty",
          paragraphs: [
            "The add-in and the figures are provided as they are, without warranty of any kind, express or implied. To the extent that the law allows, neither the authors nor the provider are liable for damage that results from their use. Nothing in it is advice on investments, customs or law.",
          ],
        },
        {
          heading: "Your own data",
          paragraphs: [
            "Your workbooks and your own data are yours. You are responsible for having the right to use the data that you add.",
          ],
        },
        {
          heading: "Names",
          paragraphs: [
            "TradeSheet is independent of GACC, of CEPII and of Microsoft. Excel, Office and Microsoft 365 are trademarks of Microsoft.",
          ],
        },
        {
          heading: "Ending and changes",
          paragraphs: [
            "You can stop using and remove the add-in at any time. New versions may come with other terms, which this page shows.",
          ],
        },
      ],
    },
  }),
  names: { help: "Functions", support: "Support", privacy: "Privacy", terms: "Terms of use" },
  otherLanguage: "中文",
  contact: {
    heading: "Contact",
    at: "Write to:",
    missing:
      "This copy was built for trying out on one computer and names no contact. A copy that is handed on names one here.",
  },
  footer: ({ version, provider }) => `TradeSheet ${version}, provided by ${provider}.`,
};
