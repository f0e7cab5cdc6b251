import type { ReactNode } from 'react';
import type { ItemKind, PublicItem, PublicItemByKind } from '@/quizzes/kinds/item';
import type { Response } from '@/quizzes/kinds/response';
import { ChoiceField } from './choice-field';
import { NumericField } from './numeric-field';
import { OrderingField } from './ordering-field';
import { TrueFalseField } from './true-false-field';
import { TypedField } from './typed-field';

export type ItemFieldProps<I extends PublicItem = PublicItem> = {
  item: I;
  /** Given already: the field shows it and takes no more input. */
  given?: Response | undefined;
  /** Ids of the right options, once they may be shown. */
  shownKey?: readonly string[] | undefined;
};

type Fields = { readonly [K in ItemKind]: (props: ItemFieldProps<PublicItemByKind[K]>) => ReactNode };

/** One field per kind of item; each is native form controls named `optionId`, `text`, `correction` or `order`. */
const fields: Fields = {
  choice: ChoiceField,
  'true-false': TrueFalseField,
  typed: TypedField,
  numeric: NumericField,
  ordering: OrderingField,
};

export function ItemField(props: ItemFieldProps) {
  const Field = fields[props.item.kind] as (props: ItemFieldProps) => ReactNode;
  return <Field {...props} />;
}
