/** The messages of a refresh in Chinese: what happened, what it means for the figures, what to do. */
import { formatPeriod, shorten } from "../query";
import type { FigureChanges } from "./compare-datasets";
import { isBackwards } from "./is-backwards";
import type { RefreshMessages } from "./messages.types";

/** The characters of a reason, which may quote what the server sent. */
const MAX_REASON = 200;

const formatKilobytes = (bytes: number): string => `${Math.ceil(bytes / 1024)} kB`;
const formatDay = (instant: string): string => instant.slice(0, 10);

/** The name of a file of the feed for people. */
const nameFile = (file: string): string =>
  file === "index.json" ? "数据版本目录" : ` ${file.replace(".json", "")} 的数据`;

/** Figures that an earlier version lacks were not withdrawn by anybody. */
function describeChanges({ added, revised, withdrawn }: FigureChanges, isBack: boolean): string {
  if (isBack) return `后续发布的 ${withdrawn.length} 项数据不再使用`;
  const revisions = `新增 ${added.length} 项，修订 ${revised.length} 项`;
  return withdrawn.length > 0 ? `${revisions}，撤销 ${withdrawn.length} 项` : revisions;
}

export const messagesZh: RefreshMessages = {
  latestPeriod: ({ headline: now }, { headline: before }) =>
    now === undefined || before === undefined || now === before
      ? ""
      : `最新时期：${formatPeriod(now, "zh")}（原为${formatPeriod(before, "zh")}）。`,
  dataUnchanged: "数据未变。",
  error: {
    notFound: ({ file, status }) => `服务器上没有${nameFile(file)}（${status}）。请稍后再试。`,
    serverError: ({ file, status }) => `服务器无法提供${nameFile(file)}（${status}）。请稍后再试。`,
    timeout: ({ file, seconds }) => `${nameFile(file).trim()}在 ${seconds} 秒内没有送达。请在网络较快时重试。`,
    redirected: ({ file }) => `服务器将${nameFile(file)}的请求转到其他地址，已拒绝。可能是网络登录页面所致。`,
    otherOrigin: ({ file }) => `${nameFile(file).trim()}与加载项不在同一服务器上，因此不获取。`,
    wrongType: ({ file, type }) =>
      `服务器返回的是${type ? ` ${shorten(type)}` : "类型不明的内容"}，而非${nameFile(file)}。可能是网络的登录页面所致。`,
    tooLong: ({ file, of }) => `${nameFile(file).trim()}超过允许的 ${formatKilobytes(of)}，已拒绝。`,
    truncated: ({ file, bytes, of }) =>
      `${nameFile(file).trim()}在 ${formatKilobytes(bytes)} 处中断${of === undefined ? "" : `（共 ${formatKilobytes(of)}）`}。请重试。`,
    notAnIndex: ({ why }) => `服务器返回的不是数据版本目录：${shorten(why, MAX_REASON)}。已拒绝。`,
    unknownKey: () => "数据版本目录由未知密钥签名，已拒绝。可能需要更新加载项。",
    badSignature: () => "数据版本目录的签名不符：签名后内容被改动，已拒绝。",
    formerFeed: () => "服务器上的数据仍是旧格式，本版加载项已不再读取。请联系加载项的提供方重新发布数据。",
    badIndex: ({ why }) => `数据版本目录无效，已拒绝：${shorten(why, MAX_REASON)}。加载项可能需要更新。`,
    rolledBack: ({ what, offered, seen }) =>
      what === "index"
        ? `服务器返回第 ${offered} 号目录，而此前已收到第 ${seen} 号。旧目录不予采用。`
        : `服务器提供第 ${offered} 号数据版本，而此前已收到第 ${seen} 号。旧数据不予采用。`,
    expired: ({ issued, expires, now }) =>
      `${formatDay(issued)} 的数据版本目录有效期至 ${formatDay(expires)}，而本机日期为 ${formatDay(now)}。可能已有目录中没有的新数据。` +
      "如本机日期有误，请更正；也可使用过期目录更新。",
    wrongHash: ({ file }) => `${nameFile(file).trim()}与目录所列的校验值不符，已拒绝。`,
    invalidData: ({ file, why }) =>
      `${nameFile(file).trim()}不是有效的数据集（${shorten(why, MAX_REASON)}），已拒绝。这是数据源的问题，请反馈。`,
    contradictory: ({ file, count, first }) =>
      `${nameFile(file).trim()}中有 ${count} 个数字与其他数字矛盾，已拒绝：${shorten(first, MAX_REASON)} 这是数据源的问题，请反馈。`,
    noCrypto: () => "此页面未经 https 加载，无法校验签名，因此不获取任何数据。",
    nothingBefore: () => "没有可以退回的早前数据版本。",
    defect: ({ message }) => `数据更新失败，请反馈此问题（${message}）。`,
  },
  note: (note) => {
    switch (note.code) {
      case "notKept":
        return {
          refused: "此浏览器不允许加载项保存数据：新数据和选择仅在关闭 Excel 前有效。",
          full: "没有空间保存新数据：仅在关闭 Excel 前有效。",
          damaged: "新数据未能保存：仅在关闭 Excel 前有效。",
        }[note.why];
      case "storedRefused":
        return "上次保存的数据未通过校验，不予使用。请重新更新。";
      case "clockBehind":
        return `数据版本目录签发于 ${formatDay(note.issued)}，而本机日期为 ${formatDay(note.now)}。本机时钟似乎偏慢。`;
      case "acceptedExpired":
        return `数据版本目录有效期至 ${formatDay(note.expires)}。可能已有目录中没有的新数据。`;
    }
  },
  step: (step) => {
    switch (step.kind) {
      case "idle":
        return "";
      case "checking":
        return "正在检查新数据。";
      case "upToDate":
        return "数据已是最新。";
      case "available": {
        const { version, inUse, bytes, declined } = step;
        const offer = declined
          ? `退回前的 ${version.release} 发布仍可更新（${formatKilobytes(bytes)}）。`
          : `有新数据：${version.release} 发布（${formatKilobytes(bytes)}）。`;
        return messagesZh.latestPeriod(version, inUse) + offer;
      }
      case "waiting":
        return "正在等待另一窗口完成更新。";
      case "downloading":
        return `正在下载 ${step.version.release} 发布的数据：${formatKilobytes(step.bytes)} / ${formatKilobytes(step.of)}。`;
      case "verifying":
        return `正在校验 ${step.version.release} 发布的数据。`;
      case "done": {
        const { cause, from, to, changes } = step;
        const outcome = {
          refreshed: `数据已更新为 ${to.release} 发布`,
          wentBack: `数据已退回到 ${to.release} 发布`,
          otherWindow: `另一窗口已将数据改为 ${to.release} 发布`,
        }[cause];
        return `${messagesZh.latestPeriod(to, from)}${outcome}：${describeChanges(changes, isBackwards(step))}。`;
      }
      case "failed":
        return `${(messagesZh.error[step.problem.code] as (details: unknown) => string)(step.problem)}${messagesZh.dataUnchanged}`;
      case "offline":
        return `${step.network ? "无法连接服务器。" : "网络未连接。"}${messagesZh.dataUnchanged}`;
    }
  },
};
