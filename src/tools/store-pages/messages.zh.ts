import type { StorePageMessages } from "./messages.types";

/** Nothing where the provider goes by the name of the add-in. */
const providedBy = (provider: string): string => (provider === "TradeSheet" ? "" : `由 ${provider} 提供的 `);

export const storePageMessagesZh: StorePageMessages = {
  pages: ({ version, address, provider }) => ({
    support: {
      title: "TradeSheet 支持",
      introduction: "TradeSheet 是 Excel 加载项，用公式查询中国海关发布的货物贸易统计数据。",
      sections: [
        {
          heading: "常见问题",
          paragraphs: [
            [
              "函数的参数和返回结果见函数帮助，也可在窗格的“函数”选项卡中查看。",
              "数据的出处见“单元格”选项卡：状态、精度、来源和推算方法。",
            ],
          ],
          leadsToCellErrors: true,
        },
        {
          heading: "反馈时请提供",
          paragraphs: [
            "请说明您输入或点击的内容、预期结果和实际结果。在“数据”选项卡中展开“诊断信息”，点击“复制诊断信息”：其中列出 Excel 和数据的版本，不含工作簿中的任何内容。",
            "如认为某个数据有误，请提供公式，以及参数相同的 TRADESOURCE 的返回结果。",
          ],
        },
        {
          heading: "使用条件",
          paragraphs: [
            "Microsoft 365 版 Excel、Windows 或 Mac 版 Excel 2021 及更高版本，或 Excel 网页版。iPad 和手机版 Excel 不支持自定义函数。",
          ],
        },
        {
          heading: "如何删除加载项",
          paragraphs: [
            "在 Excel 中依次选择“开始”、“加载项”、“我的加载项”，在 TradeSheet 的菜单中选择“删除”。由单位统一安装的加载项由管理员删除。删除前可在“工作簿”选项卡中将公式转为数值，以保留工作簿中的数据。",
          ],
        },
      ],
    },
    privacy: {
      title: "TradeSheet 隐私声明",
      introduction: `TradeSheet 不收集任何个人信息，不设账户，不使用 Cookie，没有广告，也不统计使用情况。除您主动发起导入时的查询条件，以及公式对您已添加或确认的数据库或文件的查询外，您输入、选择和计算的内容不会离开您的计算机。本声明适用于${providedBy(provider)}${version} 版。`,
      sections: [
        {
          heading: "向服务器请求的内容",
          paragraphs: [
            `加载项从 ${address} 加载程序、数据和帮助。启动时会在该地址检查是否有新数据发布，可在“数据”选项卡中关闭此项检查。请求中只有所需文件的名称，不含公式、单元格内容、人员姓名或您的文件名。`,
            "与任何网站一样，服务器会收到请求方的 IP 地址和浏览器类型。我们不将其与其他信息关联，也不用于识别个人。",
            "加载项自身不向其他服务器发送请求，其页面的内容安全策略（Content-Security-Policy）禁止此类请求。例外有三：下文所述的 Microsoft 加载项库、导入，以及数据库和文件。您添加其他服务器上的数据库或文件，或确认工作簿指定的数据库或文件后，该服务器会收到公式的查询条件（代码、时期、列）、您的 IP 地址和浏览器类型；如为数据库，还会收到您的用户名和密码。当您从所选或所输入地址的统计数据服务导入数据时，该服务会收到您的查询条件（数据集、代码、时期）、IP 地址、浏览器类型，以及您为其保存的密钥（如有）。",
          ],
        },
        {
          heading: "存储在您计算机上的内容",
          paragraphs: [
            "以下内容存储在浏览器或 Excel 为该地址保留的空间中：您在窗格中的选择、刷新时下载的数据，以及您添加的自有数据文件和导入数据的文本；如使用导入，还包括向各服务发送请求的时间和您保存的密钥（如有）；如使用数据库和文件，还包括其位置、您的用户名和查询结果，但不含密码。自有数据可在“数据”选项卡中删除；清除 Excel 或浏览器为该地址存储的数据后，全部内容即被删除。除密钥仅发送给对应的服务、用户名仅发送给对应的数据库外，这些内容不会发送到任何地方。",
          ],
        },
        {
          heading: "存储在工作簿中的内容",
          paragraphs: [
            "数据版本、锁定的发布、已插入表格的选项、自有数据表的名称，以及（由您选择）数据库和文件的位置与列（不含用户名和密码）随工作簿保存，并随工作簿一同发送。加载项读取工作簿，以查找自身的公式和表格并显示所选单元格的信息；写入内容仅限于您要求的操作。",
          ],
        },
        {
          heading: "Microsoft 及其他方",
          paragraphs: [
            "Excel、应用商店以及连接加载项与 Excel 的库（office.js，从 appsforoffice.microsoft.com 加载）由 Microsoft 提供，适用 Microsoft 隐私声明和您所在单位的设置。该库的使用情况统计在加载项的页面中已被阻止。",
            "数据来源的链接仅在您点击时在浏览器中打开发布方的页面，适用发布方的规定。",
          ],
        },
        {
          heading: "您的权利",
          paragraphs: ["由于不收集个人信息，因此没有可供查阅、更正或删除的个人信息。如有变化，将事先在本页说明。"],
        },
      ],
    },
    terms: {
      title: "TradeSheet 使用条款",
      introduction: `本条款适用于${providedBy(provider)}TradeSheet ${version} 版。使用本加载项即表示接受本条款。`,
      sections: [
        {
          heading: "许可",
          paragraphs: [
            "本加载项采用 MIT 许可证：在保留版权声明和许可证的前提下，可以使用、复制、修改和分发，包括用于商业目的。使用免费，无需账户。",
          ],
        },
        {
          heading: "数据",
          paragraphs: [
            "数据为中国海关总署及所引报道公布的事实。引用时请注明出处，可由 TRADESOURCE 取得。CEPII BACI 的数据仅在公式指定时使用，采用 Etalab Open Licence 2.0 许可，须注明来源为 CEPII。",
            "数据按公布的位数和单位提供。推算值、估计值和预测值均予标明，并附上下限。海关此后可能修订数据，报道也可能有误，使用前请核对出处。",
          ],
        },
        {
          heading: "免责声明",
          paragraphs: [
            "本加载项和数据按现状提供，不作任何明示或默示的保证。在法律允许的范围内，作者和提供方对因使用而造成的损失不承担责任。其中的任何内容均不构成投资、报关或法律建议。",
          ],
        },
        {
          heading: "自有数据",
          paragraphs: ["您的工作簿和自有数据归您所有。您应当有权使用所添加的数据。"],
        },
        {
          heading: "名称",
          paragraphs: [
            "TradeSheet 与海关总署、CEPII 和 Microsoft 无隶属关系。Excel、Office 和 Microsoft 365 是 Microsoft 的商标。",
          ],
        },
        {
          heading: "终止与变更",
          paragraphs: ["您可随时停止使用并删除本加载项。新版本的条款如有变更，以本页为准。"],
        },
      ],
    },
  }),
  names: { help: "函数", support: "支持", privacy: "隐私", terms: "使用条款" },
  otherLanguage: "English",
  contact: {
    heading: "联系方式",
    at: "请联系：",
    missing: "此版本仅供在一台计算机上试用，未注明联系方式；正式分发的版本会在此处注明。",
  },
  footer: ({ version, provider }) =>
    provider === "TradeSheet" ? `TradeSheet ${version}` : `TradeSheet ${version}，由 ${provider} 提供`,
};
