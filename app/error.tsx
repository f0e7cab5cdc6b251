'use client';

/** The words stand here: when this is shown, the messages may be what failed. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <main id="content">
      <h1>Something broke on our side</h1>
      <p className="lead">
        Every answer that was shown as saved is saved. Try again; if it stays broken, go home and resume from there.
      </p>
      <div className="actions">
        <button className="button" type="button" onClick={reset}>
          Try again
        </button>
        <a className="button quiet" href="/">
          Home
        </a>
      </div>
    </main>
  );
}
