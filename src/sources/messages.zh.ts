import type { FailureMessages } from "./messages.types";
import { PANE_LOCATION } from "./pane-location";

const formatNumber = (count: number): string => count.toLocaleString("en");

export const messagesZh: FailureMessages = {
  unreachable: ({ address }) => `${address} 无响应。请检查网络，并确认服务器允许本加载项页面访问（CORS）。`,
  refused: ({ address, status }) => `${address} 拒绝访问（${status}）。请检查数据源的用户名和密码。`,
  notFound: ({ address }) => `${address} 不存在（404）。请检查数据源地址。`,
  timedOut: ({ seconds }) => `${seconds} 秒内未收到响应。重新计算可再次查询。`,
  tooManyRequests: ({ address, retryAfterSeconds }) =>
    `${address} 的请求次数已达上限（429）。` +
    (retryAfterSeconds === undefined ? "请稍后重新计算。" : `请在 ${formatNumber(retryAfterSeconds)} 秒后重新计算。`),
  overBudget: ({ limit, minutes }) =>
    `该数据源本小时的 ${formatNumber(limit)} 次查询已用完。请在 ${formatNumber(minutes)} 分钟后重新计算，或在${PANE_LOCATION.zh}中允许继续查询。`,
  tooManyRows: ({ rows, limit }) =>
    `查询约返回 ${formatNumber(rows)} 行，超过该数据源上限 ${formatNumber(limit)} 行。请选择单个时期，或减少统计对象。`,
  serverError: ({ address, status, message }) => `${address} 返回错误（${status}）：${message}`,
  badAnswer: ({ address, message }) => `无法读取 ${address} 的返回结果：${message}`,
  badMapping: ({ column, message }) => `无法使用列“${column}”：${message}`,
  changed: ({ address }) => `${address} 在读取过程中发生变化。重新计算可再次读取。`,
};
