import { associateCommands } from "../../../src/commands";

/** Runs the command of that ribbon button until it completes. */
export function press(name: string): Promise<void> {
  const handlers = new Map<string, (event: { completed(): void }) => unknown>();
  const { associate } = Office.actions;
  Office.actions.associate = (id: string, handler: (event: { completed(): void }) => unknown) =>
    handlers.set(id, handler);
  try {
    associateCommands();
  } finally {
    Office.actions.associate = associate;
  }
  return new Promise((resolve) => void handlers.get(name)!({ completed: resolve }));
}
