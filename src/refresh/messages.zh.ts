/** The messages of a refresh in Chinese: what happened, what it means for the figures, what to do. */
import type { RefreshMessages } from "./messages.types";

const formatKilobytes = (bytes: number): string => `${Math.ceil(bytes / 1024)} kB`;
const formatDay = (instant: string): string => instant.slice(0, 10);

/** The name of a file of the feed for people. */
const nameFile = (file: string): string =>
  file === "index.json" ? "数据版本目录" : ` ${file.replace(".json", "")} 的数据`;

export const messagesZh: RefreshMessages = {
  dataUnchanged: "现用数据不变。",
  error: {
    notFound: ({ file, status }) => `服务器上没有${nameFile(file)}（${status}）。请稍后再试。`,
    serverError: ({ file, status }) => `服务器无法提供${nameFile(file)}（${status}）。请稍后再试。`,
    timeout: ({ file, seconds }) => `${nameFile(file).trim()}在 ${seconds} 秒内没有送达。请在较快的网络上再试。`,
    redirected: ({ file }) => `服务器要求从别处获取${nameFile(file)}，已拒绝。可能是网络的登录页面所致。`,
    otherOrigin: ({ file }) => `${nameFile(file).trim()}与加载项不在同一服务器上，因此不获取。`,
    wrongType: ({ file, type }) =>
      `服务器送来的是${type ? ` ${type}` : "类型不明的内容"}，不是${nameFile(file)}。可能是网络的登录页面所致。`,
    tooLong: ({ file, of }) => `${nameFile(file).trim()}超过允许的 ${formatKilobytes(of)}，已拒绝。`,
    truncated: ({ file, bytes, of }) =>
      `${nameFile(file).trim()}在 ${formatKilobytes(bytes)} 处中断${of === undefined ? "" : `（共 ${formatKilobytes(of)}）`}。请重试。`,
    notAnIndex: ({ why }) => `服务器送来的不是数据版本目录：${why}。已拒绝。`,
    unknownKey: () => "数据版本目录由本加载项不认识的密钥签名，已拒绝。可能需要更新加载项。",
    badSignature: () => "数据版本目录的签名不符：签名后内容被改动，已拒绝。",
    formerFeed: () => "服务器上的数据仍是旧格式，本版加载项已不再读取。请联系加载项的提供方重新发布数据。",
    badIndex: ({ why }) => `数据版本目录无效，已拒绝：${why}。加载项可能需要更新。`,
    rolledBack: ({ what, offered, seen }) =>
      what === "index"
        ? `服务器送来第 ${offered} 号目录，而此前已见过第 ${seen} 号。旧目录一律拒绝。`
        : `服务器提供第 ${offered} 号数据版本，而此前已见过第 ${seen} 号。旧数据一律拒绝。`,
    expired: ({ issued, expires, now }) =>
      `${formatDay(issued)} 的数据版本目录有效期至 ${formatDay(expires)}，而本机日期为 ${formatDay(now)}。可能已有目录中没有的新数据。` +
      "如本机日期有误，请更正；也可仍按旧目录刷新。",
    wrongHash: ({ file }) => `${nameFile(file).trim()}不是目录所担保的文件，已拒绝。`,
    invalidData: ({ file, why }) =>
      `${nameFile(file).trim()}不是有效的数据集（${why}），已拒绝。这是数据源的缺陷，请报告。`,
    contradictory: ({ file, count, first }) =>
      `${nameFile(file).trim()}中有 ${count} 个数字与其他数字矛盾，已拒绝：${first} 这是数据源的缺陷，请报告。`,
    noCrypto: () => "此页面未经 https 加载，无法校验签名，因此不获取任何数据。",
    nothingBefore: () => "没有可以退回的早先数据版本。",
    defect: ({ message }) => `TradeSheet 刷新失败。请报告此缺陷（${message}）。`,
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
        return "上次保存的数据未通过校验，不予使用。请刷新以重新获取。";
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
        return "正在查找新数据。";
      case "upToDate":
        return "已是最新数据。";
      case "available":
        return step.declined
          ? `您退回前的 ${step.version.release} 数据仍可取用（${formatKilobytes(step.bytes)}）。`
          : `有新数据：${step.version.release} 发布（${formatKilobytes(step.bytes)}）。`;
      case "waiting":
        return "正在等待另一窗口完成刷新。";
      case "downloading":
        return `正在获取 ${step.version.release} 发布的数据：${formatKilobytes(step.bytes)} / ${formatKilobytes(step.of)}。`;
      case "verifying":
        return `正在校验 ${step.version.release} 发布的数据。`;
      case "done": {
        const { added, revised, withdrawn } = step.changes;
        const outcome = {
          refreshed: `数据已更新为 ${step.to.release} 发布`,
          wentBack: `数据已退回到 ${step.to.release} 发布`,
          otherWindow: `另一窗口已将数据改为 ${step.to.release} 发布`,
        }[step.cause];
        return `${outcome}：新增 ${added.length}，修订 ${revised.length}，撤回 ${withdrawn.length}。`;
      }
      case "failed":
        return `${(messagesZh.error[step.problem.code] as (details: unknown) => string)(step.problem)}${messagesZh.dataUnchanged}`;
      case "offline":
        return `${step.network ? "无法连接服务器。" : "没有网络。"}${messagesZh.dataUnchanged}`;
    }
  },
};
