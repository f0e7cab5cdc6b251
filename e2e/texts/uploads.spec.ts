import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { documentXml, docxOf, pdfOf, pdfParagraph } from '../../services/documents/files.fixture';
import { freshAccount, signUp } from '../fixtures';
import { bringText, expectReady, expectSaved, text } from './own-text.fixture';

test.describe.configure({ timeout: 120_000 });

const title = 'The Tarn Valley Seed Library';
const paragraphs = text.split('\n\n').slice(1);
const linesOf = (words: string): string[] => words.match(/.{1,78}(?: |$)/g)?.map((line) => line.trim()) ?? [];
const html = `<!DOCTYPE html><html lang="en"><head><title>Seeds</title><script>document.title = 'run'</script></head><body><nav>Home</nav><main><h1>${title}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</main></body></html>`;

const files: readonly { name: string; mimeType: string; buffer: Buffer }[] = [
  { name: 'seeds.txt', mimeType: 'text/plain', buffer: Buffer.from(text.replaceAll('\n', '\r\n')) },
  {
    name: 'seeds.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from(`# ${title}\n\n${paragraphs.join('\n\n').replace('1974', '**1974**')}`),
  },
  {
    name: 'seeds.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from(docxOf([{ text: title, style: 'Title' }, ...paragraphs.map((words) => ({ text: words }))])),
  },
  {
    name: 'seeds.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(
      pdfOf([
        [
          { y: 760, size: 18, text: title },
          ...paragraphs.flatMap((words, index) => pdfParagraph(720 - index * 130, linesOf(words.replace('£', 'EUR ')))),
        ],
      ]),
    ),
  },
  { name: 'seeds.html', mimeType: 'text/html', buffer: Buffer.from(html) },
];

const chooser = (page: Page) => page.getByLabel('Or take it from a file');
const area = (page: Page) => page.getByLabel('The text');
const problem = (page: Page) => page.getByRole('alert').filter({ hasText: /\S/ }).first();

for (const file of files)
  test(`${file.name}: its text is shown, its facts are proposed, and one is confirmed`, async ({ page }) => {
    await signUp(page, freshAccount());
    await page.goto('/texts/new');
    await chooser(page).setInputFiles(file);
    await expect(page.getByRole('status').filter({ hasText: `“${file.name}” is read` })).toBeVisible();
    await expect(page.getByLabel('Title')).toHaveValue(title);
    const shown = await area(page).inputValue();
    for (const words of paragraphs) expect(shown).toContain(words.replace('£', file.name.endsWith('pdf') ? 'EUR ' : '£'));
    await page.getByRole('button', { name: 'Find its facts' }).click();
    await expect(page).toHaveURL(/\/texts\/[\w-]{36}$/);
    await expectReady(page);
    await page.keyboard.press('a');
    await expect(page.getByText('1 accepted')).toBeVisible();
    await expectSaved(page);
  });

const bomb = docxOf([], { 'word/document.xml': new Uint8Array(60_000_000) });
const entities = docxOf([], {
  'word/document.xml': documentXml(
    '<w:p><w:r><w:t>&x;</w:t></w:r></w:p>',
    '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
  ),
});

test('a file that can’t be read, or would do harm, gets a sentence; what was typed stays, and the next file is read', async ({
  page,
}) => {
  await signUp(page, freshAccount());
  await page.goto('/texts/new');
  await area(page).fill('What I typed');
  await page.getByLabel('Title').fill('My title');
  const refused: readonly [string, Buffer, string][] = [
    ['bomb.docx', Buffer.from(bomb), 'takes too much to read'],
    ['entities.docx', Buffer.from(entities), 'damaged'],
    ['scan.pdf', Buffer.from(pdfOf([[], []])), 'pictures of its pages and no text'],
    ['binary.txt', Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * 37) % 256)), 'not a file that can be read here'],
    [
      'drawing.svg',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      'not a file that can be read here',
    ],
    ['cut.docx', files[2]?.buffer.subarray(0, 900) ?? Buffer.of(), 'damaged'],
    ['empty.txt', Buffer.of(), 'This file is empty'],
    ['long.txt', Buffer.from('A long text. '.repeat(40_000)), '520,000 characters'],
    ['huge.txt', Buffer.alloc(50_000_000, 'text '), '10 MB is the most'],
  ];
  for (const [name, buffer, sentence] of refused) {
    await chooser(page).setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await expect(problem(page)).toContainText(sentence);
    await expect(area(page)).toHaveValue('What I typed');
  }
  await chooser(page).setInputFiles(files[0] ?? []);
  await expect(page.getByRole('status').filter({ hasText: 'is read' })).toBeVisible();
  await expect(page.getByLabel('Title')).toHaveValue('My title');
  await page.getByRole('button', { name: 'Put back what stood there before' }).click();
  await expect(area(page)).toHaveValue('What I typed');
});

test('after two files the words, title and language that stood there first are put back', async ({ page }) => {
  await signUp(page, freshAccount());
  await page.goto('/texts/new');
  await area(page).fill('What I typed');
  const french =
    'Le musée de la mer est ouvert depuis 1951 dans le port de la ville, et il garde plus de 4 200 objets pour les visiteurs.';
  for (const [name, words] of [
    ['un.txt', french],
    ['deux.txt', `${french} Il est grand.`],
  ] as const) {
    await chooser(page).setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(words) });
    await expect(page.getByRole('status').filter({ hasText: `“${name}” is read` })).toBeVisible();
  }
  await expect(page.getByLabel('Title')).toHaveValue('deux');
  await expect(page.getByLabel('Its language')).toHaveValue('fr');
  await page.getByRole('button', { name: 'Put back what stood there before' }).click();
  await expect(area(page)).toHaveValue('What I typed');
  await expect(page.getByLabel('Title')).toHaveValue('');
  await expect(page.getByLabel('Its language')).toHaveValue('en');
});

test('a file that is dropped on the text is read', async ({ page }) => {
  await signUp(page, freshAccount());
  await page.goto('/texts/new');
  const carried = await page.evaluateHandle((words) => {
    const data = new DataTransfer();
    data.items.add(new File([words], 'dropped.txt', { type: 'text/plain' }));
    return data;
  }, text);
  await area(page).dispatchEvent('drop', { dataTransfer: carried });
  await expect(page.getByRole('status').filter({ hasText: '“dropped.txt” is read' })).toBeVisible();
  await expect(area(page)).toHaveValue(text);
});

test('what is pasted from a web page keeps its paragraphs, and nothing of it runs', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signUp(page, freshAccount());
  await page.goto('/texts/new');
  await area(page).fill('Before. ');
  await page.evaluate(async () => {
    const rich =
      `<html><body><h2>The <b>museum</b></h2><p>Opened in
      1951.<img src="/nothing" onerror="document.title='run'"><script>document.title='run'</` +
      `script></p><div>One line<br>and another</div>
      <ul><li><p>First</p></li><li>Second</li></ul><table><tr><td>Year</td><td>1990</td></tr></table></body></html>`;
    const item = new ClipboardItem({
      'text/html': new Blob([rich], { type: 'text/html' }),
      'text/plain': new Blob(['The museum Opened in 1951.'], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
  });
  await area(page).press('End');
  await area(page).press('ControlOrMeta+v');
  const words = ['The museum', 'Opened in 1951.', 'One line\nand another', '- First\n- Second', 'Year | 1990'].join('\n\n');
  await expect(area(page)).toHaveValue(`Before. ${words}`);
  await expect(page).not.toHaveTitle('run');
  await area(page).press('ControlOrMeta+z');
  await expect(area(page)).toHaveValue('Before. ');
});

test('without a script a file makes the text at once, or leads back with a sentence and what was filled in', async ({
  page,
  browser,
}) => {
  await signUp(page, freshAccount());
  const plain = await browser.newContext({ storageState: await page.context().storageState(), javaScriptEnabled: false });
  const form = await plain.newPage();
  await form.goto('/texts/new');
  await form.getByLabel('Where it is from').fill('A leaflet');
  await chooser(form).setInputFiles({ name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdfOf([[], []])) });
  await form.getByRole('button', { name: 'Read the file' }).click();
  await expect(problem(form)).toContainText('pictures of its pages and no text');
  await expect(form.getByLabel('Where it is from')).toHaveValue('A leaflet');
  await chooser(form).setInputFiles(files[2] ?? []);
  await form.getByRole('button', { name: 'Read the file' }).click();
  await expect(form).toHaveURL(/\/texts\/[\w-]{36}$/);
  await page.goto(form.url());
  await expectReady(page);
  await expect(page.getByText('was founded in 1974').first()).toBeVisible();

  await form.goto(`${form.url()}/text`);
  await chooser(form).setInputFiles({
    name: 'new.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(text.replace('in 1979', 'in 1981')),
  });
  await form.getByRole('button', { name: 'Read the file' }).click();
  await expect(form).toHaveURL(/\/texts\/[\w-]{36}\?moved=\d+&changed=1&broken=0&proposed=\d+$/);
});

test('the text of a draft is changed by a file, after a look', async ({ page }) => {
  await signUp(page, freshAccount());
  const editor = await bringText(page, 'Seeds by file');
  await page.goto(`${editor}/text`);
  const buffer = Buffer.from(
    docxOf(
      text
        .replace('in 1979', 'in 1981')
        .split('\n\n')
        .map((words) => ({ text: words })),
    ),
  );
  await chooser(page).setInputFiles({ name: 'new.docx', mimeType: 'application/octet-stream', buffer });
  await expect(area(page)).toHaveValue(/printed in 1981/);
  await page.getByRole('button', { name: 'Save the changed text' }).click();
  await expect(page.getByText('One has another value.')).toBeVisible();
});

test('files are taken from the registered, from this site, and within limits, and said so by status', async ({
  page,
  baseURL,
}) => {
  const send = (headers: Record<string, string> = {}, buffer = Buffer.from(text)) =>
    page.request.post('/api/texts/upload', {
      headers: { Accept: 'application/json', ...headers },
      multipart: { file: { name: 'a.txt', mimeType: 'text/plain', buffer } },
      maxRedirects: 0,
    });
  expect((await send()).status()).toBe(401);
  await signUp(page, freshAccount());
  expect((await send({ Origin: 'https://elsewhere.example' })).status()).toBe(403);
  expect((await send({ Origin: baseURL ?? '' })).status()).toBe(200);
  expect((await send({}, Buffer.alloc(50_000_000, 'text '))).status()).toBe(413);
  expect((await send({}, Buffer.of(0, 1, 2))).status()).toBe(415);
  const [one, other] = await Promise.all([send({}, Buffer.from(bomb)), send({}, Buffer.from(bomb))]);
  expect([one.status(), other.status()].sort()).toEqual([422, 429]);
  for (let count = 0; count < 26; count += 1) await send();
  expect((await send()).status()).toBe(429);
  expect((await page.request.get('/texts')).status()).toBe(200);
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1280, 360])
    test(`a file that is read and one that is refused pass axe at ${width} pixels, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await signUp(page, freshAccount());
      await page.goto('/texts/new');
      await chooser(page).setInputFiles({ name: 'seeds.pdf', mimeType: 'text/plain', buffer: Buffer.from(text, 'latin1') });
      await expect(page.getByText('look at the letters with accents')).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      await chooser(page).setInputFiles({ name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdfOf([[]])) });
      await expect(problem(page)).toContainText('pictures of its pages');
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    });
