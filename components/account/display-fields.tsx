import { useTranslations } from 'next-intl';
import { Check, Choices, Group } from './settings-fields';

const themes = ['system', 'light', 'dark'] as const;
const motions = ['system', 'reduced'] as const;
/** Each in its own words, so that whoever lost their way finds back. */
const languages = { auto: undefined, en: 'English', fr: 'Français' } as const;

export type DisplayValues = {
  theme: (typeof themes)[number];
  motion: (typeof motions)[number];
  language: keyof typeof languages;
  keyHints: boolean;
};

/** How the site looks. */
export function DisplayFields({ values }: { values: DisplayValues }) {
  const t = useTranslations('settings');
  return (
    <Group title={t('display')}>
      <Choices
        name="theme"
        legend={t('theme')}
        value={values.theme}
        choices={themes.map((theme) => ({ value: theme, label: t(`themeIs.${theme}`) }))}
      />
      <label className="field">
        <span>{t('language')}</span>
        <select name="language" defaultValue={values.language}>
          {Object.entries(languages).map(([language, own]) => (
            <option key={language} value={language} lang={own && language}>
              {own ?? t('languageAuto')}
            </option>
          ))}
        </select>
      </label>
      <Choices
        name="motion"
        legend={t('motion')}
        value={values.motion}
        choices={motions.map((motion) => ({ value: motion, label: t(`motionIs.${motion}`) }))}
      />
      <Check name="keyHints" label={t('keyHints')} value={values.keyHints} />
    </Group>
  );
}
