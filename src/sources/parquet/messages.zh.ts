import { PANE_LOCATION } from "../pane-location";
import type { ParquetMessages } from "./messages.types";

const formatMegabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000).toLocaleString("en")} MB`;

export const messagesZh: ParquetMessages = {
  unreachable: ({ file }) => `${file} 无响应。请检查网络和地址。`,
  noCors: ({ file }) => `${file} 所在服务器不允许本加载项页面读取文件，须返回 Access-Control-Allow-Origin（CORS）。`,
  notFound: ({ file, status }) => `${file} 处没有文件（${status}）。请检查地址。`,
  forbidden: ({ file, status }) => `服务器拒绝提供 ${file}（${status}）。请使用无需登录的地址。`,
  serverError: ({ file, status }) => `服务器未能提供 ${file}（${status}）。重新计算可再次读取。`,
  noRanges: ({ file }) =>
    `${file} 所在服务器只能发送整个文件。请将文件放到支持范围请求（Range）的服务器，或从本机打开。`,
  noLength: ({ file }) => `服务器未说明 ${file} 的长度，须在 HEAD 响应中给出 Content-Length，或公开 Content-Range。`,
  changed: ({ file }) => `${file} 在读取过程中发生变化。重新计算可再次读取。`,
  truncated: ({ file }) => `读取 ${file} 时响应中断。重新计算可再次读取。`,
  unreadable: ({ file }) => `无法再从本机读取 ${file}。请重新选择文件。`,
  notChosen: ({ file }) => `请在${PANE_LOCATION.zh}中重新选择 ${file}：Excel 关闭后无法再读取本地文件。`,
  notParquet: ({ file }) => `${file} 不是 Parquet 文件。`,
  encrypted: ({ file }) => `${file} 已加密。请写成未加密的文件。`,
  damaged: ({ file, why }) => `${file} 已损坏（${why}）。请重新写出文件。`,
  codec: ({ file, codec }) => `${file} 采用 ${codec} 压缩，此处无法解压。请改用 ZSTD 写出。`,
  missingColumn: ({ file, column, columns }) =>
    `${file} 中没有列“${column}”。现有列：${columns.map((name) => `“${name}”`).join("、")}。`,
  wrongType: ({ file, column, role, type }) =>
    `${file} 的列“${column}”类型为 ${type}，不能用作 ${role}。请选择其他列。`,
  unknownUnit: ({ file, column, unit }) =>
    `${file} 的列“${column}”中的“${unit}”不是已知单位。请在数据源设置中指明其含义。`,
  badNumber: ({ file, column, number }) => `${file} 的列“${column}”中的“${number}”不是 30 位以内的数字。`,
  severalRows: ({ file, row }) =>
    `${file} 中 ${row} 有多行。请指定用于区分的列，或说明缺行表示无贸易，以便将各行相加。`,
  floatSum: ({ file, column }) => `${file} 的列“${column}”为浮点数，相加不精确。请写成整数或十进制小数。`,
  tooMuch: ({ file, bytes, limit }) =>
    `该查询需读取 ${file} 的 ${formatMegabytes(bytes)}，上限为 ${formatMegabytes(limit)}。请减少统计对象，或按查询方式对文件排序。`,
};
