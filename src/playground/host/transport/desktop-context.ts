import { DOCUMENT_OPENED, EXCEL, READ_WRITE, listRequirementSets, type OfficeSettings } from "./office";

/** What Excel on Windows says of itself on every page, the add-in's and that of its dialog. */
export const createDesktopContext = (office: OfficeSettings) => ({
  GetAppType: () => EXCEL.desktop,
  GetSolutionRef: () => "tradesheet-playground",
  GetAppVersionMajor: () => 16,
  GetAppVersionMinor: () => 1,
  GetAppUILocale: () => office.language,
  GetAppDataLocale: () => office.language,
  GetDocUrl: () => "",
  GetAppCapabilities: () => READ_WRITE,
  GetActivationMode: () => DOCUMENT_OPENED,
  GetControlIntegrationLevel: () => 0,
  GetSolutionToken: () => "",
  GetSupportedMatrix: () => JSON.stringify(listRequirementSets(office.api)),
  GetHostFullVersion: () => "16.0.0.0",
});
