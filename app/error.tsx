'use client';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** Why the database did not take or give something; nothing of it is the visitor's fault, and trying again is right. */
const pauses: Readonly<Record<string, string>> = {
  'database-busy': 'Too many people are writing at this moment.',
  'database-overloaded': 'Too many people are writing at this moment.',
  'database-too-late': 'Too many people are writing at this moment.',
  'database-closing': 'The server is restarting; it will be back in a few seconds.',
  'database-unreachable': 'Our database does not answer just now.',
  'database-disk-full': 'Our disk is full, so nothing can be stored until whoever runs this site has made room.',
  'database-io-error': 'Our disk reports an error, so nothing can be stored for the moment.',
  'database-read-only': 'For now everything can be read here, and nothing can be stored.',
  'database-corrupt': 'Our database is being repaired, so nothing can be stored for now.',
};

/** The words stand here: when this is shown, the messages may be what failed. */
export default function ErrorPage({ error, reset }: Props) {
  const pause = error.digest === undefined ? undefined : pauses[error.digest];
  return (
    <main id="content">
      <h1>{pause ? 'Not just now' : 'Something broke on our side'}</h1>
      {pause ? (
        <p className="lead">{pause} What you did last was not stored. Every answer that was shown as saved is saved.</p>
      ) : (
        <p className="lead">
          Every answer that was shown as saved is saved. Try again; if it stays broken, go home and resume from there.
        </p>
      )}
      {error.digest && !pause ? <p className="small">Number for whoever runs this site: {error.digest}</p> : null}
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
