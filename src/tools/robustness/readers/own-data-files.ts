/** Files of own data, sound ones. */

const OURS = `period,flow,partner,product,measure,printed,unit,qualifier,status,release,note
2025-11,exports,ASEAN,,value,418.5,CNY bn,,published,2025-12-08,
2025-11,imports,ASEAN,,value,233.1,CNY bn,,,2025-12-08,"a note, with a comma"
2025-11,total,ASEAN,,value,651.6,CNY bn,,,2025-12-08,
2025-01/2025-11,exports,United States,,value,2.71,CNY trn,about,,2025-12-08,
2025-01/2025-11,exports,,Integrated circuits,value,1.29,CNY trn,,,2025-12-08,
2025-01/2025-11,exports,,,value,24.46,CNY trn,,,2025-12-08,
2025-01/2025-11,exports,,,yoy,6.2,%,,,2025-12-08,
2025-01/2025-11,imports,,Iron ore,quantity,1.139,bn t,,,2025-12-08,
2025,exports,Japan,,value,1.1,CNY trn,,forecast,2025-12-20,"said ""maybe"""
2025-Q3,imports,European Union,,share,12.4,%,,estimate,2025-12-20,`;

const SEMICOLONS = `Zeit;TIME_PERIOD;TRADE_FLOW;country;INDICATOR;value;UNIT_MEASURE
x;2025-10;exports;Germany;value;70.1;RMB billion
x;2025-10;imports;Germany;value;55.9;RMB billion
x;2025-11;exports;France;value;1.234;CNY bn
x;2025-11;exports;France;yoy;-3.1;%`;

const CHINESE = `时期\t进出口方向\t贸易伙伴\t商品\t指标\t数值\t单位\t状态
2025年11月\t出口\t东盟\t\t金额\t4185\t亿元\t公布
2025年1-11月\t进口\t\t铁矿砂\t数量\t11.39\t亿吨\t
2025年三季度\t出口\t美国\t\t金额\t7000\t亿元\t估计
2025年\t进出口\t\t\t金额\t45\t万亿元\t预测`;

export const OWN_FILES = [OURS, SEMICOLONS, CHINESE] as const;

const SDMX_1 = `DATAFLOW,FREQ,REF_AREA,COUNTERPART_AREA,COMMODITY,FLOW,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS
X:TRADE(1.0),M,CN,US,,X,2025-11,260.4,CNY,9,A
X:TRADE(1.0),M,CN,US,,M,2025-11,101.3,CNY,9,A
X:TRADE(1.0),M,CN,W,8542,X,2025-11,110.2,CNY,9,P
X:TRADE(1.0),A,CN,JP,,X,2025,1.1,CNY,12,F
X:TRADE(1.0),A,CN,DE,,X,2025,,CNY,12,M
X:TRADE(1.0),Q,CN,FR,,M,2025-Q3,44,USD,9,E`;

const SDMX_2 = `STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA: Reference area,COUNTERPART_AREA: Partner,FLOW: Flow,TIME_PERIOD: Time,OBS_VALUE,UNIT_MEASURE: Unit,UNIT_MULT,OBS_STATUS: Status
dataflow,X:TRADE(1.0),I,CN: China,US: United States,X: Exports,2025-11,260.4,CNY: Renminbi,9,A: Normal
dataflow,X:TRADE(1.0),I,CN: China,JP: Japan,M: Imports,2025-11,98.2,CNY: Renminbi,9,E: Estimated
dataflow,X:TRADE(1.0),A,CN: China,KR: Korea,X: Exports,2025,1.01,CNY: Renminbi,12,F: Forecast`;

export const SDMX_FILES = [SDMX_1, SDMX_2] as const;
