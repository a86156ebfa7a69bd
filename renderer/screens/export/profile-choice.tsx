// Which document is made of the report.

import { PROFILE_NAMES, PROFILES, type Profile } from '../../../core/official/profiles.ts';

const NOTES: Readonly<Record<Profile, string>> = {
  submission: '红头、发文字号、签发人、版记齐全',
  preprinted: '印好红头的纸：红头的位置留白',
  web: '没有红头和版记，公开前核对个人信息',
  plain: '标题到成文日期，留出盖章的位置',
};

type Props = { readonly value: Profile; readonly onChange: (profile: Profile) => void };

export function ProfileChoice({ value, onChange }: Props) {
  return (
    <fieldset className="profiles">
      <legend>做哪一种稿子</legend>
      {PROFILES.map((profile) => (
        <label key={profile}>
          <input type="radio" name="profile" checked={profile === value} onChange={() => onChange(profile)} />
          <span>
            {PROFILE_NAMES[profile]}
            <span className="note">{NOTES[profile]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
