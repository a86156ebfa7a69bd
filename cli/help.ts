export const HELP = `法治年报：乡镇（街道）法治政府建设年度报告离线起草助手

用法：
  nianbao import 文件                 读入一份报告，显示归入了哪些章节
  nianbao check 文件或文件夹…         检查残留、旧年份、缺项等问题
  nianbao export 文件 -o 输出.docx    检查并导出公文格式的 Word 文件，或 PDF、网站公开稿
  nianbao rollover 上年报告 -o 草稿.json --year 年份
                                      把上年的报告变成今年的草稿
  nianbao figures 文件 [--last 上年报告]
                                      列出报告里的数字，或与上年对比
  nianbao inspect 文件.docx           对照 GB/T 9704—2012 看版面
  nianbao history [年报]              列出一份年报的历史版本，或年报库里的年报
  nianbao backup [--to 文件夹]        备份年报库，或从备份恢复
  nianbao bundle 年报编号 -o 输出.nianbao
                                      把一份年报做成移交包，交给同事
  nianbao bundle 文件.nianbao         看移交包里有什么，或放进年报库
  nianbao serve                       在本机浏览器里使用（只在本机可以访问）

文件可以是 .docx、.pdf、.html、.md、.txt，或本软件保存的年报（.json）；装有 LibreOffice 时还有 .doc、.wps、.rtf。

读入时的选项：
  --template 编号      用哪个模板，例如 annual-report
  --year 年份          报告年度，例如 2025（rollover 里是草稿的年度）
  --issuer 名称        发文机关全称
  --recipient 名称     主送机关

check 的选项：
  --html 文件          把结果写成一个网页，可以发给别人、可以打印
  --fail-on 级别       error（默认）：有必须处理的算不合格；warning：有建议处理的也算
  --rules 规则         只按这些规则查，例如 P01,P02 或 P,Y
  --list-rules         列出所有规则和依据
  --last 文件          上年的报告，查有没有整段照抄（只能查一个文件时用）

export 的选项：
  -o, --out 文件       输出文件：.docx、.pdf，网站公开稿还可以是 .html、.txt
  --profile 稿子       submission 正式报送稿，preprinted 红头纸套印，web 网站公开稿，plain 只要正文
  --draft              导出草稿：每页标“草稿”，有问题也可以导出

rollover 的选项：
  -o, --out 文件       草稿存成 .json（本软件可以打开）或 .docx
  --library            放进年报库，打开软件就能接着写

figures 的选项：
  --last 文件          上年的报告，逐项对比
  --csv                输出 CSV 表格
  --xlsx 文件          写成 Excel 表格

history 的选项（年报写编号，或数据文件夹 reports/ 里的文件）：
  --show 序号          第几个历史版本（1 是最近的）与现在相比，改了什么
  --restore 序号       恢复成这个历史版本；恢复之前的内容也留作一个历史版本

backup 的选项：
  --to 文件夹          备份在哪里，默认是软件里设置的文件夹
  --list               列出有哪些备份
  --show 序号          看一份备份里有什么（1 是最近的）
  --restore 序号       从一份备份恢复；--report 编号 只恢复一份年报
  --replace            恢复时替换年报库里的（默认并排另存一份）；替换掉的留作历史版本

bundle 的选项：
  -o, --out 文件       做移交包时的输出文件
  --take               把移交包放进年报库；--replace 替换年报库里的（默认并排另存一份）

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
