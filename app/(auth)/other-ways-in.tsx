import { OtherWays } from '@/components/account/other-ways';
import { waysIn } from './ways-in';
import { mailLinkAction, providerSignInAction } from './ways-in-actions';

/** What stands under the forms for signing in and up. */
export function OtherWaysIn({ next }: { next: string }) {
  return <OtherWays {...waysIn()} next={next} goTo={providerSignInAction} sendLink={mailLinkAction} />;
}
