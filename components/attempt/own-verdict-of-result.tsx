'use client';

import { useRouter } from 'next/navigation';
import { OwnVerdict, type OwnVerdictProps } from './own-verdict';

/** On the result page the server makes score, shares and verdicts anew. */
export function OwnVerdictOfResult(props: Omit<OwnVerdictProps, 'onChange' | 'delivered'>) {
  const router = useRouter();
  return <OwnVerdict {...props} onChange={() => router.refresh()} />;
}
