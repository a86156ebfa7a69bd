// What a paragraph says about itself: that problems begin here, that plans begin here, whether it tells or promises.

const PROBLEMS =
  /(?:存在|还有|仍有|面临|暴露出?|有着).{0,24}(?:问题|不足|短板|差距|薄弱|困难|弱项)|(?:问题|不足|短板|差距)(?:也|仍|还)?(?:不容忽视|主要(?:表现|体现|有|是|存在)|依然|仍然|较为突出|突出)|(?:距离|与|离|对照).{0,40}(?:还有|仍有|尚有|存在).{0,8}差距|(?:短板|不足|问题)(?:主要)?(?:如下|表现在|表现为|体现在)/u;
/** Speaks of problems others have, or of a set phrase. */
const NOT_OURS = /(?:解决|化解|排查|整改|发现|梳理|处置|处理|反馈)(?:了|出)?.{0,20}(?:问题|隐患|困难)/u;

const TURN = /(?:虽然|尽管|虽|但|但是|然而|同时(?:也|还|要)|与此同时|不过|清醒地?(?:认识|看)到|回顾)/u;

/** The paragraph without the 一是 it may be counted by. */
function uncounted(text: string): string {
  return text.trim().replace(/^[一二三四五六七八九十]是/u, '');
}

/** A paragraph with which a report turns to its problems: 以上工作虽然…，但还存在…不足. */
export function turnsToProblems(text: string): boolean {
  const start = uncounted(text).slice(0, 160);
  return (
    PROBLEMS.test(start) &&
    (TURN.test(start) ||
      /^(?:.{0,6}存在|.{0,30}(?:问题|不足|短板)(?:也|仍|还)?不容忽视|主要(?:问题|不足))/u.test(start)) &&
    !NOT_OURS.test(start.replace(/存在.*$/u, ''))
  );
}

const PLAN_START =
  /^(?:在?(?:下一?步|下一?阶段|下一?个?年度?|今后|明年|来年|接下来|未来)|(?:20\d\d年|新的一年)[，,].{0,60}(?:将|要)|针对(?:上述|以上|这些|存在).{0,40}(?:将|要|拟|从|采取)|为此[，,].{0,30}(?:将|要)|面对(?:上述|以上|这些|存在).{0,40}(?:将|要))/u;

/** A paragraph with which a report turns to what comes next: 下一步，我镇将…. `year` is the year reported on. */
export function turnsToPlan(text: string, year: number): boolean {
  const start = uncounted(text).slice(0, 120);
  const named = /^(20\d\d)年/u.exec(start)?.[1];
  if (named !== undefined) return Number(named) > year && /将|要|继续|计划|重点/u.test(start);
  return PLAN_START.test(start);
}

/** A paragraph on problems whose last words lead over to plans: …针对上述短板，将从以下方面着手：. */
export function leadsToPlan(text: string): boolean {
  return /(?:针对|下一?步|今后|为此|接下来)[^。]{0,60}(?:将|要|拟|从以下|着手|着力)[^。]{0,60}[：:]$/u.test(
    text.trim(),
  );
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Positive when a text promises, negative when it tells what was done. */
export function promises(text: string): number {
  const future = count(
    text,
    /将(?!其|该|此|法治|学|安全|各|.{0,6}纳入了?)|要(?!求|素|点|害|闻)|进一步|继续|下一步|持续|力争|计划|着力|不断/gu,
  );
  const past = count(
    text,
    /全年|累计|已|了|共(?!同|享|建|治|产|和)|开展.{0,12}\d+|\d+(?:\.\d+)?(?:余|多)?万?[件次场份起人名个户]|同比|截至|荣获|获评|评为/gu,
  );
  return future - past;
}

/** Whether a text speaks of shortcomings. */
export function complains(text: string): number {
  return count(
    text,
    /不足|不够|不高|不强|不深|不到位|不全|薄弱|欠缺|滞后|差距|短板|有待|单一|存在.{0,8}问题|不彻底|困难|不明显|缺乏|缺少/gu,
  );
}
