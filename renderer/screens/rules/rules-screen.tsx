// 检查规则: every rule with what it is for, an example, and a look-alike it leaves alone.

import { useState } from 'react';
import { LEFT_OUT } from '../../../core/checks/left-out.ts';
import type { RuleGroup } from '../../../core/checks/types.ts';
import { useApp } from '../../app/context.ts';
import { Icon } from '../../app/icons.tsx';
import type { Route } from '../../app/route.ts';
import { Topbar } from '../../app/topbar.tsx';
import { NOTHING_SET } from '../../app/unit-checks.ts';
import { SEVERITIES } from '../../findings/severity.ts';
import { useRules } from '../../findings/use-rules.ts';
import type { RuleInfo } from '../../worker/protocol.ts';
import './rules.css';

const GROUPS: Readonly<Record<RuleGroup, string>> = {
  P: '占位和漏填',
  Y: '年份',
  S: '结构和要素',
  N: '序号和层次',
  U: '标点',
  D: '数字和日期',
  T: '用语',
  L: '法律名称',
  E: '乱码和网页残留',
  R: '重复',
  F: '数据',
  M: '保密和个人信息',
};

/** Leftovers, stale years and personal data never go out unseen. */
const ALWAYS_ON: ReadonlySet<RuleGroup> = new Set<RuleGroup>(['P', 'Y', 'M']);

function mayBeOff({ group, severity }: RuleInfo): boolean {
  return severity !== 'error' || !ALWAYS_ON.has(group);
}

export default function RulesScreen({ back }: { readonly back: Route }) {
  const { go, settings, saveSettings } = useApp();
  const checks = settings.checks ?? NOTHING_SET;
  const rules = useRules();
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const shown = rules.filter((rule) => wanted === '' || wordsOf(rule).includes(wanted));
  const offCount = shown.filter(({ id }) => checks.rulesOff.includes(id)).length;
  const groups = [...new Set(shown.map(({ group }) => group))];
  return (
    <div className="frame">
      <Topbar title={<h1>检查规则</h1>} onBack={{ label: '返回', run: () => go(back) }} />
      <main className="page">
        <div className="page-inner rules">
          <div className="page-head">
            <label className="rules-search">
              <span className="visually-hidden">查找规则</span>
              <input
                className="input"
                type="search"
                placeholder="查找规则，例如：括号、年份、XX"
                onChange={(event) => setQuery(event.target.value)}
              />
            </label>
            <p className="note" role="status">
              {shown.length} 条规则{offCount > 0 && `，本单位关闭了 ${offCount} 条`}
            </p>
          </div>
          {rules.length > 0 && shown.length === 0 && <p>没有找到写着“{query.trim()}”的规则。</p>}
          {groups.map((group) => (
            <section key={group} aria-label={GROUPS[group]}>
              <h2>{GROUPS[group]}</h2>
              <ul className="rules-list">
                {shown
                  .filter((rule) => rule.group === group)
                  .map((rule) => (
                    <RuleRow
                      key={rule.id}
                      rule={rule}
                      off={checks.rulesOff.includes(rule.id)}
                      onSwitch={(off) => {
                        const others = checks.rulesOff.filter((id) => id !== rule.id);
                        const rulesOff = off ? [...others, rule.id] : others;
                        void saveSettings({ ...settings, checks: { ...checks, rulesOff } });
                      }}
                    />
                  ))}
              </ul>
            </section>
          ))}
          {wanted === '' && (
            <section aria-label="不作检查的">
              <h2>不作检查的</h2>
              <p className="note">这些事项查起来误报多，或者本软件已经自动做好，没有设规则。</p>
              <ul className="rules-list">
                {LEFT_OUT.map(({ id, title, reason }) => (
                  <li key={id} className="card rule">
                    <h3>
                      <span>{title}</span>
                      <span className="finding-rule">{id}</span>
                    </h3>
                    <p className="note">{reason}</p>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </main>
    </div>
  );
}

type RowProps = { readonly rule: RuleInfo; readonly off: boolean; readonly onSwitch: (off: boolean) => void };

function RuleRow({ rule, off, onSwitch }: RowProps) {
  const { id, title, severity, basis, example } = rule;
  const look = SEVERITIES.find((one) => one.severity === severity);
  return (
    <li className={`card rule is-${severity}${off ? ' is-off' : ''}`}>
      <h3>
        <span>{title}</span>
        <span className="finding-rule">{id}</span>
      </h3>
      <p className="rule-severity">
        {look && <Icon name={look.icon} />}
        {look?.label}
      </p>
      <p className="note">{basis}</p>
      <dl>
        <div>
          <dt>会提醒</dt>
          <dd>{example.flags}</dd>
        </div>
        <div>
          <dt>不提醒</dt>
          <dd>{example.leavesAlone}</dd>
        </div>
      </dl>
      {mayBeOff(rule) && (
        <label className="rule-switch">
          <input type="checkbox" checked={!off} onChange={(event) => onSwitch(!event.target.checked)} />
          {off ? '本单位已关闭这一条' : '本单位检查这一条'}
        </label>
      )}
    </li>
  );
}

function wordsOf({ id, title, basis, example }: RuleInfo): string {
  return `${id} ${title} ${basis} ${example.flags} ${example.leavesAlone}`.toLowerCase();
}
