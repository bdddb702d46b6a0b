/** A server process that answers over HTTP on this machine. */
import { spawn, type ChildProcess } from "node:child_process";
import net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

export interface RunningEngine {
  /** Its address, without a path. */
  readonly url: string;
  /** Ends it in the middle of whatever it does. */
  kill(): void;
  stop(): Promise<void>;
}

export interface EngineProcess {
  readonly command: string;
  readonly args: readonly string[];
  readonly port: number;
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

const START_SECONDS = 60;

/** @throws Error with what it has printed where it ends, or does not answer in time. */
export async function startEngine({ command, args, port, cwd, env }: EngineProcess): Promise<RunningEngine> {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  const output: string[] = [];
  child.stdout.on("data", (data: Buffer) => output.push(data.toString()));
  child.stderr.on("data", (data: Buffer) => output.push(data.toString()));
  const url = `http://127.0.0.1:${port}`;
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  child.once("error", (error) => output.push(error.message));
  for (let waited = 0; waited < START_SECONDS * 10; waited++) {
    if (hasEnded(child)) break;
    if (await answers(url)) {
      return {
        url,
        kill: () => void child.kill("SIGKILL"),
        async stop() {
          child.kill("SIGKILL");
          await ended;
        },
      };
    }
    await sleep(100);
  }
  child.kill("SIGKILL");
  throw new Error(`${command} does not answer at ${url}:\n${output.join("").slice(-2000)}`);
}

const hasEnded = ({ exitCode, signalCode, pid }: ChildProcess): boolean =>
  pid === undefined || exitCode !== null || signalCode !== null;

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/ping`).then(
    async (response) => (await response.text(), response.ok),
    () => false,
  );

/** A port that is free now. */
export const findFreePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
