'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { MemorySettings } from '@/memory/settings';
import { DisplayFields, type DisplayValues } from './display-fields';
import type { FormAction } from './form-state';
import { RetentionField, type Workload } from './retention-field';
import styles from './settings.module.css';
import { Check, Choices, Group, NumberField } from './settings-fields';
import { FormStatus } from './settings-panel';
import { TimeZoneField } from './time-zone-field';

const orders = ['mixed', 'due-first', 'new-first'] as const;
const buttonCounts = [4, 2] as const;
const faceChoices = ['ladder', 'plain'] as const;

export type SettingsFormProps = {
  action: FormAction;
  memory: Pick<MemorySettings, 'desiredRetention' | 'maximumIntervalDays' | 'leechAfterLapses' | 'timeZone' | 'rolloverHour'>;
  preferences: {
    newPerDay: number;
    reviewsPerDay: number;
    order: (typeof orders)[number];
    buttons: (typeof buttonCounts)[number];
    faces: (typeof faceChoices)[number];
    typeIn: boolean;
    autoAdvance: boolean;
    askCertainty: boolean;
    showStreak: boolean;
    sharesAnswers: boolean;
  } & DisplayValues;
  name: string | undefined;
  workloads: readonly Workload[];
  zones: readonly string[];
};

/** One form, one Save; it works before the script arrives. */
export function SettingsForm({ action, memory, preferences, name, workloads, zones }: SettingsFormProps) {
  const t = useTranslations('settings');
  const [state, submit, pending] = useActionState(action, {});
  return (
    <form action={submit} className={styles.form}>
      <Group title={t('you')}>
        <label className="field">
          <span>{t('name')}</span>
          <input type="text" name="name" autoComplete="name" maxLength={80} defaultValue={name} />
        </label>
      </Group>
      <DisplayFields values={preferences} />
      <Group title={t('quizzes')}>
        <Check name="autoAdvance" label={t('autoAdvance')} hint={t('autoAdvanceHint')} value={preferences.autoAdvance} />
        <Check name="askCertainty" label={t('askCertainty')} hint={t('askCertaintyHint')} value={preferences.askCertainty} />
      </Group>
      <Group title={t('memory')}>
        <RetentionField value={memory.desiredRetention} workloads={workloads} />
        <NumberField
          name="maximumIntervalDays"
          label={t('maximumInterval')}
          value={memory.maximumIntervalDays}
          min={1}
          max={36_500}
        />
        <NumberField name="leechAfterLapses" label={t('leech')} value={memory.leechAfterLapses} min={1} max={99} />
      </Group>
      <Group title={t('amount')}>
        <NumberField name="newPerDay" label={t('newPerDay')} value={preferences.newPerDay} min={0} max={9999} />
        <NumberField name="reviewsPerDay" label={t('reviewsPerDay')} value={preferences.reviewsPerDay} min={0} max={9999} />
        <Choices
          name="order"
          legend={t('order')}
          value={preferences.order}
          choices={orders.map((order) => ({ value: order, label: t(`orderIs.${order}`) }))}
        />
      </Group>
      <Group title={t('cards')}>
        <Choices
          name="buttons"
          legend={t('buttons')}
          value={String(preferences.buttons)}
          choices={buttonCounts.map((count) => ({ value: String(count), label: t(`buttonsAre.${count}`) }))}
        />
        <Choices
          name="faces"
          legend={t('faces')}
          value={preferences.faces}
          choices={faceChoices.map((face) => ({ value: face, label: t(`facesAre.${face}`) }))}
        />
        <Check name="typeIn" label={t('typeIn')} value={preferences.typeIn} />
      </Group>
      <Group title={t('calendar')}>
        <TimeZoneField value={memory.timeZone} zones={zones} />
        <label className="field">
          <span>{t('rolloverHour')}</span>
          <select name="rolloverHour" defaultValue={memory.rolloverHour}>
            {Array.from({ length: 24 }, (_, hour) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the hours of a day
              <option key={hour} value={hour}>
                {String(hour).padStart(2, '0')}:00
              </option>
            ))}
          </select>
        </label>
        <Check name="showStreak" label={t('showStreak')} hint={t('showStreakHint')} value={preferences.showStreak} />
      </Group>
      <Group title={t('sharing')}>
        <Check name="sharesAnswers" label={t('sharesAnswers')} hint={t('sharesAnswersHint')} value={preferences.sharesAnswers} />
      </Group>
      <div className={styles.save}>
        <button className="button" type="submit" disabled={pending}>
          {t('save')}
        </button>
        <FormStatus state={state} words={t} />
      </div>
    </form>
  );
}
