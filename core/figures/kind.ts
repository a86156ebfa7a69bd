// What a number with a unit is in a yearly report: a figure of that year, or something that stays from year to year.

import { type Amount, clauseAfter, clauseBefore } from './scan.ts';

/**
 * `yearly`: counted anew every year. `rate`: the same, as a share or a change (%). `stable`: stays by its nature (villages,
 * population, area, standing institutions, named measures). `routine`: how often something is done (每季度1次). `target`: a
 * standing threshold (不低于95%). `duration`: a time limit (24小时内).
 */
export type FigureKind = 'yearly' | 'rate' | 'stable' | 'routine' | 'target' | 'duration';

/** Whether the figure has to be counted anew for a new year. */
export function changesYearly(kind: FigureKind): boolean {
  return kind === 'yearly' || kind === 'rate';
}

const ROUTINE =
  /(?:每(?!位)|逐)(?!(?:年|月|季度?)?(?:增长|递增|平均))[^，。；、%]{0,16}$|[一各](?:村|社区|户|校|企|格|人|所)$|各(?:村|社区|网格|单位|部门|学校)(?:至少|均|各|配备|配有)[^，。；、]{0,6}$|(?:全天|随时)$/u;
const PER = /^(?:[/／]|每)(?:年|季度?|月|周|日|天|学期|人|村|户)/u;

const DOMAIN =
  /(?:下?辖|管辖|辖区|辖有|全(?:镇|乡|街道?|县|域|部)|所有|现有|共有|设有|分为|划分|划为|划定|覆盖|我[镇乡街]|街道)[^，。；]{0,24}$/u;
const VILLAGES =
  /^(?:个)?(?:行政|自然|城市|农村|城镇|建制|涉农|基础|综合|专属|微|二级|三级)?(?:村(?!民[^小]|级|规|务|干|官)|社区(?!矫正|活动|服务|选举|工作者)|居委会|居民委员会|村委会|居民小组|村民小组|村居|小组|网格(?!员|化|长)|党支部|党委|党总支|党组织|站所|办所|内设机构|职能办公室)/u;
const NEW = /新|创建|成功|今年|本年|全年|年内|累计|增设|选举|换届|走访|排查|检查|整治|完成|建成|评/u;

const POPULATION =
  /(?:(?<!流动)人口|户籍|常住|流动人员|总户数|总人数)[^，。；、]{0,8}$|^(?:农户|居民|总户数)$/u;
const AREA = /(?:面积|国土|耕地|林地|海拔|全长|距离?|辖区|占地|水域|岸线)[^，。；、]{0,8}$/u;
const NAMED = /^(?:硬措施|底线|红线|主线|禁令|铁规|铁律|军规|高压线|规定动作|法定职责|赋权事项)/u;

/** 公众参与、专家论证等5项程序: the parts of one thing, told off by name. */
const NAMED_PARTS = /^[项个大类种](?:法定)?(?:程序|环节|要素|职能|情形)/u;

const STANDING =
  /(?:(?:^|[镇乡道处所站])设$|建立|设立|设有|建有|配有|设置|拥有|现有|共有|下设|内设)[^，。；]*$/u;
const INSTITUTION =
  /(?:中心|工作室|调解室|接待室|工作站|服务站|服务点|联络点|联系点|观测点|委员会|调委会|调解组织|派出所|司法所|法庭|大厅|窗口|网格|站|室|岗)$/u;
const INSTITUTION_AFTER =
  /^[^，。；、]{0,16}(?:中心|工作室|调解室|工作站|服务站|服务点|联络点|委员会|调委会|司法所|窗口|站所|[中大]队|公园|广场|长廊)/u;

const THRESHOLD =
  /(?:不低于|不少于|不得?低|不高于|不超过|至少|保持|确保|力争|达到?|低于|高于|权重|占比?)[^，。；]*$/u;
const FREQUENT_STANDARD = /(?:不低于?|不少于?|至少|达到)[^，。；、]{0,4}$/u;

/** `plan`: the amount stands in the section on next year's work, where thresholds are promises and not results. */
export function kindOf(text: string, amount: Amount, plan: boolean): FigureKind {
  const before = clauseBefore(text, amount.start).replace(/（[^（）]*）/gu, '');
  const after = clauseAfter(text, amount.end);
  if (ROUTINE.test(before) || PER.test(after)) return 'routine';
  if (amount.family === 'rate')
    return plan && (THRESHOLD.test(before) || /^通过|^以上/u.test(after)) ? 'target' : 'rate';
  if (amount.family === 'time') {
    // 压缩至2个工作日 is the limit that holds from then on.
    const measured =
      !/[至到]$/u.test(before) &&
      /(?:累计|共计?|平均|缩短|压缩|压减|减少|提速|节约)[^，。；]*$/u.test(before);
    return measured && !plan ? 'yearly' : 'duration';
  }
  if (/^[课学]时$/u.test(amount.unit) && FREQUENT_STANDARD.test(before)) return 'target';
  if (amount.unit === '分' && !/(?:分|考核|评|测|达)[^，。；]*$/u.test(before)) return 'stable';
  if (POPULATION.test(before) || /^(?:常住|户籍)?人口/u.test(after)) return 'stable';
  if ((amount.family === 'area' || amount.family === 'length') && AREA.test(before)) return 'stable';
  if (NAMED.test(after) || (/等$/u.test(before) && NAMED_PARTS.test(amount.unit + after))) return 'stable';
  const fresh = NEW.test(before) || /^(?:个)?新/u.test(after);
  if (!fresh && VILLAGES.test(after) && (DOMAIN.test(before) || /全覆盖|均(?:设|建|有|配)|全部/u.test(after)))
    return 'stable';
  if (!fresh && /(?:村|社区|网格|党支部|党组织|居民小组|村民小组)$/u.test(before) && DOMAIN.test(before))
    return 'stable';
  if (!fresh && STANDING.test(before) && (amount.family === 'place' || amount.unit === '个')) {
    if (INSTITUTION.test(before) || INSTITUTION_AFTER.test(after)) return 'stable';
  }
  return 'yearly';
}
