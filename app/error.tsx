'use client';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** The words stand here: when this is shown, the messages may be what failed. */
export default function ErrorPage({ error, reset }: Props) {
  return (
    <main id="content">
      <h1>Something broke on our side</h1>
      <p className="lead">
        Every answer that was shown as saved is saved. Try again; if it stays broken, go home and resume from there.
      </p>
      {error.digest ? <p className="small">Number for whoever runs this site: {error.digest}</p> : null}
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
