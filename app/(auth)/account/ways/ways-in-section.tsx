import { WaysInList } from '@/components/account/ways-in-list';
import { listWays } from '@/services/accounts/list-ways';
import { database } from '@/services/database';
import { findSettings } from '@/services/settings/find-settings';
import { waysIn } from '../../ways-in';
import { linkWayAction, unlinkWayAction } from '../../ways-in-actions';

/** The account's ways in by other sites and by mail. */
export async function WaysInSection({ userId }: { userId: string }) {
  const { providers, hasMail } = waysIn();
  const db = await database();
  const [ways, { memory }] = await Promise.all([listWays(db, userId), findSettings(db, userId)]);
  const isLastWay = !hasMail && !ways.hasPassword && ways.passkeys === 0 && ways.linked.length === 1;
  const nameOf = (provider: string) => providers.find(({ id }) => id === provider)?.name ?? provider;
  return (
    <WaysInList
      linked={ways.linked.map((account) => ({ ...account, name: nameOf(account.provider), isLastWay }))}
      providers={providers}
      hasMail={hasMail}
      timeZone={memory.timeZone}
      link={linkWayAction}
      unlink={unlinkWayAction}
    />
  );
}
