// All keys of the app, for the table of Ctrl+/. The menu bar shows the same ones: tests/electron/menu.test.ts holds that.

export const KEYS: readonly {
  readonly title: string;
  readonly keys: readonly (readonly [string, string])[];
}[] = [
  {
    title: '写作',
    keys: [
      ['Tab / Shift+Tab', '下一处、上一处空缺'],
      ['Ctrl+Enter', '本句核对无误，到下一句沿用的'],
      ['Ctrl+↑ / Ctrl+↓', '上一节、下一节'],
      ['Ctrl+1 … Ctrl+4', '一级到四级标题'],
      ['Ctrl+0', '正文'],
      ['Ctrl+B', '加粗'],
      ['Ctrl+Z / Ctrl+Y', '撤销、重做'],
      ['Ctrl+F / Ctrl+H', '查找、替换（全文）'],
    ],
  },
  {
    title: '检查',
    keys: [
      ['F8 / Shift+F8', '下一个、上一个问题'],
      ['Ctrl+.', '按第一条建议处理光标处的问题'],
    ],
  },
  {
    title: '走动',
    keys: [
      ['F6 / Shift+F6', '到下一栏、上一栏：章节、正文、右栏'],
      ['Alt+1 … Alt+4', '写作、数据、检查、预览导出'],
      ['Esc', '离开空缺；关闭手册和这张表'],
    ],
  },
  {
    title: '导入核对',
    keys: [
      ['↑ / ↓', '上一行、下一行'],
      ['Enter', '展开、收起一块'],
      ['Alt+↑ / Alt+↓', '移到上一个、下一个章节'],
      ['Ctrl+0 … Ctrl+4', '改这一段的级别'],
      ['Delete', '拿掉这一段'],
      ['Ctrl+Z / Ctrl+Y', '撤销、重做'],
      ['Ctrl+F / Ctrl+H', '查找、替换（全文）'],
    ],
  },
  {
    title: '文件',
    keys: [
      ['Ctrl+S', '现在保存（平时自动保存）'],
      ['Ctrl+P / Ctrl+E', '预览导出'],
    ],
  },
  {
    title: '帮助',
    keys: [
      ['F1', '手册，翻到讲这一页的一章'],
      ['Ctrl+/', '这张表'],
    ],
  },
];
