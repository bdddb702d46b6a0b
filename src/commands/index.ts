export { associateCommands, loadCommands } from "./associate-commands";
