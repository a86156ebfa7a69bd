// Groups D (numbers and dates), E (what conversions leave), R (repetition) and M (before publication).

import { D01 } from '../../../core/checks/rules/D01.ts';
import { D02 } from '../../../core/checks/rules/D02.ts';
import { D03 } from '../../../core/checks/rules/D03.ts';
import { D04 } from '../../../core/checks/rules/D04.ts';
import { D05 } from '../../../core/checks/rules/D05.ts';
import { D06 } from '../../../core/checks/rules/D06.ts';
import { D07 } from '../../../core/checks/rules/D07.ts';
import { E01 } from '../../../core/checks/rules/E01.ts';
import { E02 } from '../../../core/checks/rules/E02.ts';
import { E03 } from '../../../core/checks/rules/E03.ts';
import { E04 } from '../../../core/checks/rules/E04.ts';
import { E06 } from '../../../core/checks/rules/E06.ts';
import { E07 } from '../../../core/checks/rules/E07.ts';
import { E08 } from '../../../core/checks/rules/E08.ts';
import { E09 } from '../../../core/checks/rules/E09.ts';
import { E10 } from '../../../core/checks/rules/E10.ts';
import { E14 } from '../../../core/checks/rules/E14.ts';
import { M01 } from '../../../core/checks/rules/M01.ts';
import { M02 } from '../../../core/checks/rules/M02.ts';
import { R01 } from '../../../core/checks/rules/R01.ts';
import { R02 } from '../../../core/checks/rules/R02.ts';
import { R04 } from '../../../core/checks/rules/R04.ts';
import { R05 } from '../../../core/checks/rules/R05.ts';
import { testRule } from './tester.ts';

testRule(D01, {
  flags: [
    ['二〇二四年二月二十七日', ['二〇二四年二月二十七日'], '2024年2月27日'],
    ['2024年02月07日', ['2024年02月07日'], '2024年2月7日'],
    ['印发于2024年2月07日', ['2024年2月07日']],
  ],
  leavesAlone: ['2024年2月7日', '08:30', '2024年10月20日', '二〇二四年工作', '2024-02-07', '编号2024年007号'],
});

testRule(D02, {
  flags: [
    ['24年全镇共', ['24年'], '2024年全镇共'],
    ['25年度工作', ['25年']],
    ['，24年，我镇坚持', ['24年']],
  ],
  leavesAlone: [
    '建镇24年来',
    '历时20年，',
    '2024年，',
    '第25年度考核',
    '工龄20年，全镇最长',
    '判处有期徒刑15年，',
    '近20年，全镇变化大',
  ],
});

testRule(D03, {
  flags: [
    ['投入 36 万元', [' ', ' '], '投入36万元'],
    ['办结率 100%', [' ']],
  ],
  leavesAlone: ['GB/T 9704', 'iPad 2', '投入36万元', '　　2025年'],
});

testRule(D04, {
  flags: [
    ['约100余件', ['约100余'], '100余件'],
    ['超过30人以上。', ['超过30人以上'], '30人以上。'],
    ['大约50个左右，', ['大约50个左右']],
  ],
  leavesAlone: [
    '约100件',
    '近年来10余件',
    '近30万余款结清',
    '近30年余下的',
    '签约20余家',
    '节约5万余元',
    '约20分钟',
    '达到30人以上',
  ],
});

testRule(D05, {
  flags: [
    ['调解成功率达101%', ['101%']],
    ['办结率120%', ['120%']],
    ['群众满意率为980%，', ['980%']],
  ],
  leavesAlone: [
    '办结率100%',
    '增长率120%',
    '任务完成率105%',
    '满意率99.14%',
    '办结率100.0%',
    '成功率95%，同比提高120%',
  ],
});

testRule(D06, {
  flags: [
    ['信访量下降2倍', ['下降2倍']],
    ['纠纷减少了三倍', ['减少了三倍']],
  ],
  leavesAlone: ['增长2倍', '下降50%，培训增加1倍', '减少材料，效率提高两倍', '降低成本，办理量是去年的3倍'],
});

testRule(D07, {
  flags: [
    ['办结56件件', ['件件'], '办结56件'],
    ['培训30余次次', ['次次']],
  ],
  leavesAlone: ['件件有着落、事事有回音', '人人学法', '30余件', '3次，次次有记录'],
});

testRule(E01, {
  flags: [['下⼀步打算', ['⼀'], '下一步打算']],
  leavesAlone: ['下一步打算', '①', '〇二'],
});
testRule(E02, {
  flags: [
    ['⻓效机制', ['⻓'], '长效机制'],
    ['⻛险排查', ['⻛'], '风险排查'],
  ],
  leavesAlone: ['长效机制', '风险排查', '龙头'],
});
testRule(E03, {
  flags: [
    ['数据\ufffd', ['\ufffd']],
    ['\uf9ab上', ['\uf9ab']],
    ['锟斤拷', ['锟斤拷']],
  ],
  leavesAlone: ['崀山', '〇', '榃滨镇、甪直镇'],
});
testRule(E04, {
  flags: [
    ['法治\u200b政府', ['\u200b'], '法治政府'],
    ['全镇\u00a0共', ['\u00a0']],
    ['\ufeff一年来', ['\ufeff']],
  ],
  leavesAlone: ['　　一年来', '全镇 共', '甲\t乙'],
});
testRule(E06, {
  flags: [
    ['鎮(zhèn)政府', ['(zhèn)'], '鎮政府'],
    ['網(wǎng)站', ['(wǎng)']],
  ],
  leavesAlone: ['卡拉OK(KTV)', '人工智能(AI)', '平台(app)', '公式(a+b)'],
});
testRule(E07, {
  flags: [
    ['“3?15”活动', ['?'], '“3·15”活动'],
    ['习近平?新时代', ['?']],
    ['“八?五”普法', ['?']],
  ],
  leavesAlone: ['是否合法?', '能不能办?谁来办', '怎么办?10个问题', '“懂不懂法?会不会用法?”大讨论'],
});
testRule(E08, {
  flags: [
    ['华法办〔20212号', ['〔20212号']],
    ['202311日起施行', ['202311日']],
    ['（20212025年）', ['20212025年']],
  ],
  leavesAlone: ['〔2021〕2号', '2023年1月1日', '20240115', '2021—2025年', '20202日均'],
});
testRule(E09, {
  flags: [
    ['扫一扫在手机打开当前页', ['扫一扫在手机打开当前页']],
    ['浏览次数：35', ['浏览次数：']],
  ],
  leavesAlone: ['扫码关注“法治青石”公众号', '信息公开平台浏览量达5000人次', '发布信息120条'],
});
testRule(E10, {
  flags: [
    ['英国威廉希尔公司', ['英国威廉希尔公司']],
    ['皇冠体育官网', ['皇冠体育']],
    ['决定三升体育平台全面推进依法治国', ['三升体育平台']],
  ],
  leavesAlone: [
    '打击网络赌博、非法博彩',
    '体育彩票公益金',
    '全民健身体育设施',
    '搭建全民体育平台',
    '皇冠山景区',
  ],
});
testRule(E14, {
  flags: [
    ['## 三、主要问题', ['## ']],
    ['全镇&nbsp;共', ['&nbsp;'], '全镇共'],
    ['<p>依法行政</p>', ['<p>', '</p>'], '依法行政'],
  ],
  leavesAlone: ['#1号楼', 'A&B公司', 'x<5', '“#”字键'],
});

testRule(M01, {
  flags: [
    ['联系人张三，13812345678', ['13812345678']],
    ['身份证号320102199001011234', ['320102199001011234']],
  ],
  leavesAlone: [
    '12345热线、12348热线',
    '0512-66251234',
    '累计13812345678.90元',
    '统一社会信用代码913201021990010112',
    '投资13812345678元',
  ],
});
testRule(M02, {
  flags: [
    ['秘密★1年', ['秘密★1年']],
    ['内部资料，注意保存', ['内部资料，注意保存']],
  ],
  leavesAlone: ['开展《保守国家秘密法》宣传', '国家秘密', '特急件优先办理'],
});

const SAME = '镇综合执法队全年组织执法人员开展业务培训和案卷评查。';
const PARAGRAPH =
  '依托镇矛盾纠纷调处中心，整合司法所、派出所、综治中心等力量，建立排查、受理、调处、回访的闭环机制，做到小事不出村、大事不出镇，群众的合理诉求得到及时回应，基层治理的基础更加牢固。';
testRule(R01, {
  flags: [[`${SAME}其他工作有序推进。\n${SAME}`, [SAME]]],
  leavesAlone: [
    `坚持以习近平新时代中国特色社会主义思想为指导，推进依法行政。\n坚持以习近平新时代中国特色社会主义思想为指导，推进依法行政。`,
    '加强学习。\n加强学习。',
    `${SAME}\n${SAME.replace('全年', '上半年')}`,
    SAME,
  ],
});
testRule(R02, {
  flags: [[`深化调解。${PARAGRAPH}\n完善机制。${PARAGRAPH}`, [`完善机制。${PARAGRAPH}`]]],
  leavesAlone: [
    `甲所受理30件。${PARAGRAPH}\n乙所受理45件。${PARAGRAPH}`,
    `${PARAGRAPH}\n${SAME}${SAME.replace('培训', '演练')}`,
    '加强学习。\n加强学习！',
  ],
});
testRule(R04, {
  flags: [
    ['开展开展法治宣传', ['开展开展'], '开展法治宣传'],
    ['落实落实责任', ['落实落实']],
    ['我镇的的工作', ['的的'], '我镇的工作'],
  ],
  leavesAlone: [
    '基层法治治理',
    '件件有着落',
    '和和美美',
    '目的的确明确',
    '他的的确确',
    '成立专项工作工作组',
    '社会组织组织开展活动',
    '为了了解情况',
  ],
});
testRule(R05, {
  flags: [
    ['青石镇在县委、县政府的正确领导下，青石镇坚持', ['青石镇'], '青石镇在县委、县政府的正确领导下，坚持'],
    ['松坡街道在区委领导下，松坡街道推进', ['松坡街道']],
  ],
  leavesAlone: [
    '青石镇在县委、县政府的正确领导下，坚持',
    '青石镇在县委领导下，白水镇在邻县领导下',
    '在县委领导下，青石镇坚持',
  ],
});
