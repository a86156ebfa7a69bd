// 检查规则: every rule with what it is for, an example, and a look-alike it leaves alone.

import { useState } from 'react';
import type { RuleGroup } from '../../../core/checks/types.ts';
import { useApp } from '../../app/context.ts';
import { Icon } from '../../app/icons.tsx';
import type { Route } from '../../app/route.ts';
import { Topbar } from '../../app/topbar.tsx';
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

export default function RulesScreen({ back }: { readonly back: Route }) {
  const { go } = useApp();
  const rules = useRules();
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const shown = rules.filter((rule) => wanted === '' || wordsOf(rule).includes(wanted));
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
              {shown.length} 条规则
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
                    <RuleRow key={rule.id} rule={rule} />
                  ))}
              </ul>
            </section>
          ))}
        </div>
      </main>
    </div>
  );
}

function RuleRow({ rule: { id, title, severity, basis, example } }: { readonly rule: RuleInfo }) {
  const look = SEVERITIES.find((one) => one.severity === severity);
  return (
    <li className={`card rule is-${severity}`}>
      <h3>
        <span>{title}</span>
        <span className="finding-rule">{id}</span>
      </h3>
      <p className="rule-severity">
        {look && <Icon name={look.icon} />}
        {look?.label}
      </p>
      <p className="note">{basis}</p>
      {example && (
        <dl>
          <div>
            <dt>会提醒</dt>
            <dd>{example.flagged}</dd>
          </div>
          <div>
            <dt>不提醒</dt>
            <dd>{example.right}</dd>
          </div>
        </dl>
      )}
    </li>
  );
}

function wordsOf({ id, title, basis, example }: RuleInfo): string {
  return `${id} ${title} ${basis} ${example?.flagged ?? ''} ${example?.right ?? ''}`.toLowerCase();
}
