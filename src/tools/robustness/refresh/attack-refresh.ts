/** A refresh from servers that misbehave, over a real connection. */
import { LANGUAGES } from "../../../language";
import { getRefreshMessages, type RefreshState } from "../../../refresh";
import { getDatasetInUse } from "../../../session";
import { closeWindows, openWindow, readAnswers, resetBrowser } from "../../harness/add-in-window";
import { buildFiles, getNewestEntry } from "../../harness/feeds";
import { CASES } from "../../harness/hostile-feeds";
import { EARLIER_RELEASE, createHostileSession, type HostileSession } from "../../harness/hostile-session";
import { ensure, runCasesInTurn, type CaseReport, type CaseSelection } from "../cases";
import { checkDataset, checkMessage } from "../readers/check-dataset";
import { createFault } from "./faults";

export interface RefreshReport extends CaseReport {
  /** Faults that were refused with the data in use as before. */
  readonly refused: number;
  /** Faults after which the newest data was taken: the fault did no harm to it. */
  readonly taken: number;
  /** Properly signed data of other contents that was taken, and answers. */
  readonly signed: number;
}

/** The first cases are those of the table in docs/refresh.md; the others are drawn. */
async function arrangeCase({ setup }: HostileSession, at: number, random: () => number) {
  const known = CASES[at];
  if (!known) return createFault(setup, random);
  return { name: known.name, isSigned: false, files: await known.arrange(setup) };
}

function checkStep({ step, notes }: RefreshState): void {
  for (const language of LANGUAGES) {
    const { step: format, note } = getRefreshMessages(language);
    if (step.kind !== "idle") checkMessage(format(step));
    for (const one of notes) checkMessage(note(one));
  }
  ensure(
    step.kind !== "failed" || step.problem.code !== "defect",
    () => `the step is a defect: ${JSON.stringify(step)}`,
  );
}

/** A later session finds the data as it was left, and takes the newest from a good server. */
async function checkNextSession({ setup, server }: HostileSession, answered: unknown): Promise<void> {
  closeWindows();
  server.serve(await buildFiles(setup.feed, setup.key));
  const later = openWindow(server.address, setup.key);
  ensure((await later.start()).inUse.release === EARLIER_RELEASE, "the next session does not find the data");
  ensure(JSON.stringify(readAnswers()) === JSON.stringify(answered), "the next session has other answers");
  const { step, inUse } = await later.update();
  ensure(
    step.kind === "done" && inUse.sha256 === getNewestEntry(setup.feed).sha256,
    () => `the next good answer is not taken: ${JSON.stringify(step)}`,
  );
}

export async function attackRefresh(selection: CaseSelection): Promise<RefreshReport> {
  const session = await createHostileSession();
  const { setup, server } = session;
  const newest = getNewestEntry(setup.feed);
  let [refused, taken, signed] = [0, 0, 0];
  try {
    const report = await runCasesInTurn(selection, async ({ at, random, describe }) => {
      resetBrowser();
      const refresher = await session.openInUse();
      const answered = readAnswers();
      const { name, isSigned, files } = await arrangeCase(session, at, random);
      describe(() => name);
      server.serve(files);
      setup.elsewhere.requested.length = 0;
      const state = await refresher.update();
      checkStep(state);
      ensure(setup.elsewhere.requested.length === 0, "another server was asked");
      const { step, inUse } = state;
      if (step.kind === "failed" || step.kind === "offline") {
        ensure(inUse.release === EARLIER_RELEASE, "the data in use has changed");
        ensure(JSON.stringify(readAnswers()) === JSON.stringify(answered), "the answers have changed");
        // A properly signed index may have raised the numbers that the next one must not fall below.
        if (!isSigned) await checkNextSession(session, answered);
        refused += 1;
      } else if (isSigned) {
        checkDataset(getDatasetInUse(), random);
        signed += 1;
      } else {
        ensure(step.kind === "done" && inUse.sha256 === newest.sha256, () => `the step is ${JSON.stringify(step)}`);
        taken += 1;
      }
      closeWindows();
    });
    return { ...report, refused, taken, signed };
  } finally {
    closeWindows();
    await session.close();
  }
}
