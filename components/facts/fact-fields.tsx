export type FactFieldsProps = { packId: string; factId: string; ticket: string | undefined };

/** What each form about a fact carries: which one, and for someone without a session the ticket that makes them a guest. */
export function FactFields({ packId, factId, ticket }: FactFieldsProps) {
  return (
    <>
      <input type="hidden" name="packId" value={packId} />
      <input type="hidden" name="factId" value={factId} />
      {ticket ? <input type="hidden" name="ticket" value={ticket} /> : null}
    </>
  );
}
