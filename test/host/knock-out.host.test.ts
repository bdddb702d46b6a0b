/**
 * Nothing that the host answers may be there without need: with any one member turned off, a scenario that uses it
 * must fail. A member that no scenario uses fails by its name.
 */
import { openExcel, type TestExcel } from "./open-excel";
import { SCENARIOS, type Scenario } from "./scenarios";
import { listMembers } from "../../src/playground/host/protocol/members";
import { KINDS } from "../../src/playground/host/objects";

jest.setTimeout(20_000);

/** What is known of a scenario once it has run: how long it takes, and what it uses. */
interface ScenarioRun {
  readonly scenario: Scenario;
  readonly milliseconds: number;
  readonly members: ReadonlySet<string>;
}

const runs: ScenarioRun[] = [];
let excel: TestExcel;

beforeAll(async () => {
  excel = await openExcel();
  for (const scenario of SCENARIOS.flatMap(([, scenarios]) => scenarios)) {
    await excel.reset();
    const start = performance.now();
    await scenario.run(excel);
    const milliseconds = performance.now() - start;
    runs.push({ scenario, milliseconds, members: new Set(excel.members()) });
  }
  runs.sort((a, b) => a.milliseconds - b.milliseconds);
}, 60_000);
afterAll(() => excel.close());

/** A scenario that waits for what never comes has failed too. */
const MAX_DURATION = 3000;

async function isFailing({ run }: Scenario): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("It takes too long.")), MAX_DURATION);
  });
  try {
    await Promise.race([run(excel), timeout]);
    return false;
  } catch {
    return true;
  } finally {
    clearTimeout(timer);
  }
}

test.each(listMembers(KINDS))("without %s a test fails", async (member) => {
  const using = runs.filter(({ members }) => members.has(member));
  if (using.length === 0) throw new Error(`No scenario uses ${member}: write one, or take it out of the host.`);
  // The cheapest first: it is nearly always the one that fails.
  for (const { scenario } of using) {
    await excel.reset();
    excel.faults.off = [member];
    if (await isFailing(scenario)) return;
  }
  throw new Error(`None of the ${using.length} scenarios that use ${member} notices that it is off.`);
});
