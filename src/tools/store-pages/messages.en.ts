import type { StorePageMessages } from "./messages.types";

/** Nothing where the provider goes by the name of the add-in. */
const providedBy = (provider: string): string => (provider === "TradeSheet" ? "" : `, provided by ${provider}`);

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
              "The help page and the Functions tab of the pane explain what each function takes and returns.",
              "The Selected tab shows where a figure comes from: status, precision, source and derivation.",
            ],
          ],
          leadsToCellErrors: true,
        },
        {
          heading: "What to include",
          paragraphs: [
            "Describe what you typed or clicked, what you expected and what you saw. In the Data tab, open Diagnostics and choose Copy diagnostics: it lists the versions of Excel and of the data, and nothing from your workbook.",
            "If a figure seems wrong, include the formula and what TRADESOURCE returns for the same arguments.",
          ],
        },
        {
          heading: "Requirements",
          paragraphs: [
            "Excel for Microsoft 365, Excel 2021 or later on Windows or Mac, or Excel on the web. Excel for iPad and phones does not support custom functions.",
          ],
        },
        {
          heading: "Removing the add-in",
          paragraphs: [
            "In Excel, choose Home > Add-ins > My Add-ins, and Remove in the menu of TradeSheet. An add-in installed by your organisation is removed by its administrator. To keep the figures in a workbook, first convert the formulas to values in the Workbook tab.",
          ],
        },
      ],
    },
    privacy: {
      title: "TradeSheet privacy statement",
      introduction: `TradeSheet collects no personal data. It has no accounts, no cookies, no advertising and no usage statistics. Nothing that you type, select or calculate leaves your computer, except the query of an import that you start yourself and what formulas ask of a database or file that you have added or confirmed. This statement applies to version ${version}${providedBy(provider)}.`,
      sections: [
        {
          heading: "What is requested from our server",
          paragraphs: [
            `The add-in loads its program, its figures and its help from ${address}. When it starts, it checks there for newer figures; you can turn this off in the Data tab. A request contains the name of the file it asks for and nothing else: no formulas, no cell contents, no names of people or of your files.`,
            "Like any web server, ours receives the IP address and the type of browser with each request. We do not combine these with other information or use them to identify anyone.",
            "The add-in by itself sends no requests to other servers; the Content-Security-Policy of its pages does not allow it. There are three exceptions: Microsoft's library for add-ins, described below, imports, and databases and files. Once you have added a database or file on another server, or confirmed one that a workbook names, that server receives what your formulas ask of it (codes, periods, columns), your IP address, the type of your browser and, for a database, your user name and password. When you import from a statistical service, which you choose or whose address you enter, that service receives your query (dataset, codes, periods), your IP address, the type of your browser and, if you have saved one for it, your key.",
          ],
        },
        {
          heading: "What is stored on your computer",
          paragraphs: [
            "The choices you made in the pane, figures downloaded by a refresh, and the text of your own data files and imports, if you add any; with imports, the times of the requests to a service and, if you save one, your key for it; with databases and files, their location, your user name and what they have answered, but no password. They are in the storage that Excel or your browser keeps for this address, and are never sent anywhere, except the key to its service and the user name to its database. You can remove your own data in the Data tab, and everything by clearing the data stored for this address.",
          ],
        },
        {
          heading: "What is stored in the workbook",
          paragraphs: [
            "The version of the figures, a pin to a release, the settings of inserted tables, the names of tables used as your own data and, if you choose so, the location and columns of databases and files, without user and password. They are saved with the workbook and travel with it. The add-in reads the workbook to find its own formulas and tables and to explain the selected cell, and writes only what you ask it to.",
          ],
        },
        {
          heading: "Microsoft and others",
          paragraphs: [
            "Excel, the store and the library that connects an add-in with Excel (office.js, loaded from appsforoffice.microsoft.com) are Microsoft's; Microsoft's privacy statement and the settings of your organisation apply to them. The pages of the add-in block the usage statistics of that library.",
            "Links to the sources of figures open the publisher's page in your browser when you click them; the publisher's own policy applies there.",
          ],
        },
        {
          heading: "Your rights",
          paragraphs: [
            "Since no personal data is collected, there is none to access, correct or delete. This page will announce any change beforehand.",
          ],
        },
      ],
    },
    terms: {
      title: "TradeSheet terms of use",
      introduction: `These terms apply to TradeSheet version ${version}${providedBy(provider)}. By using the add-in you accept them.`,
      sections: [
        {
          heading: "Licence",
          paragraphs: [
            "The add-in is licensed under the MIT licence: you may use, copy, modify and distribute it, also commercially, provided that the copyright notice and the licence are retained. It is free of charge and needs no account.",
          ],
        },
        {
          heading: "The figures",
          paragraphs: [
            "The figures are facts published by the General Administration of Customs of China (GACC) and by the reports that are cited with them. Please cite the source, which TRADESOURCE returns. Figures from CEPII BACI, used only where a formula names them, are under the Etalab Open Licence 2.0 and must be attributed to CEPII.",
            "Figures are given as published, with their digits and unit. Derived figures, estimates and forecasts are marked as such and have bounds. Customs may revise figures later, and reports may contain errors. Check the source before you rely on a figure.",
          ],
        },
        {
          heading: "No warranty",
          paragraphs: [
            'The add-in and the figures are provided "as is", without warranty of any kind, express or implied. To the extent permitted by law, neither the authors nor the provider are liable for any damage arising from their use. Nothing in the add-in is investment, customs or legal advice.',
          ],
        },
        {
          heading: "Your own data",
          paragraphs: [
            "Your workbooks and your own data are yours. You are responsible for having the right to use the data you add.",
          ],
        },
        {
          heading: "Names",
          paragraphs: [
            "TradeSheet is independent of GACC, of CEPII and of Microsoft. Excel, Office and Microsoft 365 are trademarks of Microsoft.",
          ],
        },
        {
          heading: "Termination and changes",
          paragraphs: [
            "You can stop using the add-in and remove it at any time. New versions may have different terms, which this page will show.",
          ],
        },
      ],
    },
  }),
  names: { help: "Functions", support: "Support", privacy: "Privacy", terms: "Terms of use" },
  otherLanguage: "中文",
  contact: {
    heading: "Contact",
    at: "For questions and problem reports:",
    missing:
      "This build is for trial use on one computer and lists no contact. A build for distribution lists one here.",
  },
  footer: ({ version, provider }) => `TradeSheet ${version}${providedBy(provider)}`,
};
