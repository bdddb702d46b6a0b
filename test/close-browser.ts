export default async function closeBrowser(): Promise<void> {
  await globalThis.browserServer?.close();
}
