export const HELP = `法治年报：乡镇（街道）法治政府建设年度报告离线起草助手

用法：
  nianbao import 文件              读入 .txt、.docx 或已保存的年报，显示归入了哪些章节
  nianbao check 文件…              检查残留、缺项等问题
  nianbao export 文件 -o 输出.docx  检查并导出公文格式的 Word 文件
  nianbao serve                    在本机浏览器里使用（只在本机可以访问）

读入时的选项（import、check、export）：
  --template 编号      用哪个模板，例如 annual-report
  --year 年份          报告年度，例如 2025
  --issuer 名称        发文机关全称
  --recipient 名称     主送机关

export 的选项：
  -o, --out 文件       输出文件
  --draft              导出草稿：每页标“草稿”，有问题也可以导出

serve 的选项：
  --open               启动后打开窗口；窗口关闭后自动结束
  --keep               窗口关闭后不结束
  --port 端口          指定端口，默认自动选择

通用选项：
  --data 文件夹        数据文件夹（也可用环境变量 FAZHI_NIANBAO_DATA）
  --json               输出 JSON，格式见 docs/cli.md
  -h, --help           显示本说明
  -v, --version        显示版本

结束状态：0 没有问题；1 有必须处理的问题；2 文件或参数用不了。
`;
