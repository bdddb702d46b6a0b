/**
 * The gateway: the only page of the add-in whose policy lets it ask other servers. The page of the add-in embeds it when a
 * person first imports from a service, and it does nothing but fetch what that page asks for.
 */
import { serveRequests } from "./serve-requests";

addEventListener("message", ({ origin, source, ports }) => {
  // Only the page that embeds it, and only where that is one of the add-in's own.
  if (origin === location.origin && source === parent && ports[0]) serveRequests(ports[0]);
});
