export { buildCard } from "./build-card";
