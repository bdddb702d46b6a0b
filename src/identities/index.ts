export { checkIdentities } from "./check-identities";
