import { PANE_LOCATION } from "../pane-location";
import type { ClickHouseMessages } from "./messages.types";

const quoteAll = (names: readonly string[]): string => names.map((name) => `“${name}”`).join("、");

export const messagesZh: ClickHouseMessages = {
  badAddress: ({ address }) => `“${address}”不是 ClickHouse 服务器地址。地址应以 https:// 开头，且不含用户名和密码。`,
  notClickHouse: ({ server, status }) => `${server} 上应答的不是 ClickHouse（${status}）。请检查地址及 HTTP 接口端口。`,
  noPassword: ({ server, user }) =>
    `请在${PANE_LOCATION.zh}中输入 ${user} 在 ${server} 的密码：密码仅保留至 Excel 关闭。`,
  noTable: ({ server, table }) => `${server} 上没有表 ${table}。请检查数据库名和表名。`,
  accessDenied: ({ table, user }) => `用户 ${user} 无权读取 ${table}。请为该账号授予该表的 SELECT 权限。`,
  missingColumn: ({ table, column, columns }) => `${table} 中没有列“${column}”。现有列：${quoteAll(columns)}。`,
  wrongType: ({ table, column, role, type }) =>
    `${table} 的列“${column}”类型为 ${type}，不能用作 ${role}。请选择其他列。`,
  typeMismatch: ({ table, message }) => `${table} 的列与数据源设置不符：${message}`,
  unknownUnit: ({ table, column, unit }) =>
    `${table} 的列“${column}”中的“${unit}”不是已知单位。请在数据源设置中指明其含义。`,
  badNumber: ({ table, column, number }) => `${table} 的列“${column}”中的“${number}”不是 30 位以内的数字。`,
  noFlow: ({ table, column, codes }) =>
    `无法识别 ${table} 的列“${column}”中的进出口方向：${quoteAll(codes)}。请在数据源设置中指明哪些是出口、哪些是进口。`,
  severalRows: ({ table, row }) =>
    `${table} 中 ${row} 有多行。请指定用于区分的列，或说明缺行表示无贸易，以便将各行相加。`,
  floatSum: ({ table, column }) => `${table} 的列“${column}”为浮点数，相加不精确。请使用整数或十进制小数列。`,
  quota: ({ server, message }) => `账号在 ${server} 的配额已用完：${message}`,
  busy: ({ server }) => `${server} 同时执行的查询数已达上限。请稍后重新计算。`,
  tooManyRows: ({ table }) => `该查询超过账号可读取的 ${table} 行数或字节数上限。请选择单个时期，或减少统计对象。`,
  memory: ({ table }) => `对 ${table} 的查询超过账号可用内存上限。请选择单个时期，或减少统计对象。`,
  overflow: ({ user, setting }) =>
    `服务器可能在不提示的情况下为用户 ${user} 省略部分行（${setting}）。请将该账号的 ${setting} 设为 'throw'。`,
  oldServer: ({ server }) => `${server} 的 ClickHouse 版本过低，需 22.8 或更高版本。`,
  brokenOff: ({ server }) => `${server} 的响应中断。重新计算可再次查询。`,
};
