/** The messages about imports from statistical services in Chinese. */
import type { ImportMessages } from "./messages.types";

const formatWait = (seconds: number): string =>
  seconds < 120
    ? `${seconds} 秒`
    : seconds < 7200
      ? `${Math.ceil(seconds / 60)} 分钟`
      : `${Math.ceil(seconds / 3600)} 小时`;

const formatTime = (time: number): string => new Date(time).toTimeString().slice(0, 5);

export const messagesZh: ImportMessages = {
  unreachable: ({ host }) =>
    `${host} 没有响应。可能是网络未连接、地址有误，或该服务不允许网页访问。如为最后一种情况，请在浏览器中打开该地址，保存文件后按文件添加。`,
  timeout: ({ host, seconds }) => `${host} 在 ${seconds} 秒内没有响应。请稍后重试，或缩小选择范围。`,
  moved: ({ host }) => `${host} 跳转到了其他地址，加载项不会跟随。请查找该服务的现用地址并输入。`,
  notFound: ({ host }) => `${host} 上没有所请求的内容。请检查服务地址。`,
  gone: ({ host }) => `${host} 表示该服务已停用。请查找现用地址。`,
  refused: ({ host, status }) => `${host} 拒绝了请求（${status}）。如使用了密钥，请检查密钥是否有效。`,
  tooManyRequests: ({ host, seconds }) =>
    `${host} 收到的请求过多。${seconds === undefined ? "请稍后重试。" : `请在 ${formatWait(seconds)}后重试。`}`,
  queryTooLarge: ({ host, status }) => `查询超出了 ${host} 的限制（${status}）。请减少贸易伙伴、商品或时期。`,
  serverError: ({ host, status }) =>
    status < 500
      ? `${host} 不接受该查询（${status}）。请选择其他代码或时期。`
      : `${host} 出现故障（${status}）。请稍后重试。`,
  tooLong: ({ host, megabytes }) => `${host} 返回的数据超过 ${megabytes} MB。请缩小选择范围。`,
  truncated: ({ host }) => `${host} 返回的数据不完整。请重试。`,
  webPage: ({ host }) => `${host} 返回的是网页而不是数据。请检查地址，并确认网络是否需要登录。`,
  badAnswer: ({ host, why }) => `${host} 返回的数据格式不符（${why}）。`,
  deferred: ({ host }) => `${host} 正在准备数据。请几分钟后重试，或缩小选择范围。`,
  tooManyRows: ({ limit }) => `数据超过 ${limit} 条。请减少贸易伙伴、商品或时期。`,
  noObservations: ({ host }) => `${host} 没有符合所选条件的数据。`,
  limitReached: ({ needed, left, most, until }) =>
    `本次导入需请求 ${needed} 次，而 ${most} 次限额中仅剩 ${left} 次。${needed > most ? "请缩小选择范围。" : `请在 ${formatTime(until)} 之后重试。`}`,
};
