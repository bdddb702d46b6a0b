/** Gives the scripts that the add-in loads when a formula first needs them: Node has no server to load them from. */
/* eslint-disable @typescript-eslint/no-require-imports -- each is read when it is first asked for; most tests ask for none */
import { checkModule } from "../../functions/check/check-module";
import { questionModule } from "../../functions/question/question-module";
import { indicatorsModule } from "../../functions/indicators/indicators-module";
import { revisionsModule } from "../../functions/revisions/revisions-module";
import { spilledModule } from "../../functions/spilled/spilled-module";
import { ERROR_MESSAGES } from "../../query/errors";
import { MESSAGES } from "../../statistics/messages";
import { searchModule } from "../../session/search";

spilledModule.provide(
  () => require("../../functions/spilled/compute") as typeof import("../../functions/spilled/compute"),
);
checkModule.provide(
  () => require("../../functions/check/check-table") as typeof import("../../functions/check/check-table"),
);
questionModule.provide(
  () =>
    require("../../functions/question/answer-question") as typeof import("../../functions/question/answer-question"),
);
searchModule.provide(() => require("../../query/search") as typeof import("../../query/search"));
revisionsModule.provide(
  () =>
    require("../../functions/revisions/build-revisions") as typeof import("../../functions/revisions/build-revisions"),
);
indicatorsModule.provide(
  () =>
    require("../../functions/indicators/answer-indicator") as typeof import("../../functions/indicators/answer-indicator"),
);
ERROR_MESSAGES.chinese.provide(
  () => (require("../../query/messages.zh") as typeof import("../../query/messages.zh")).messagesZh,
);
MESSAGES.chinese.provide(
  () => (require("../../statistics/messages.zh") as typeof import("../../statistics/messages.zh")).messagesZh,
);
