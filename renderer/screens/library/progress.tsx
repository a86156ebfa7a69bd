// How far a report is, as a bar and in percent.

export function Progress({ done }: { readonly done: number }) {
  const percent = Math.round(done * 100);
  return (
    <span className="library-progress">
      <span className={percent === 100 ? 'bar is-done' : 'bar'}>
        <span style={{ width: `${percent}%` }} />
      </span>
      <span className="number">{percent}%</span>
    </span>
  );
}
