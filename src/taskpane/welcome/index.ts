export { useWelcome } from "./use-welcome";
export { Welcome } from "./welcome";
