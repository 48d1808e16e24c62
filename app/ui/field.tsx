import type {
  InputHTMLAttributes,
  ReactNode,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from 'react';
import { useTranslation } from '~/platform/i18n';
import { cx } from './cx';

/**
 * What a field component needs to know. A conform field (`fields.title`) is one; without conform
 * write `{ id: 'q', name: 'q', initialValue: query }`.
 */
export interface FieldLike {
  id: string;
  name: string;
  errors?: string[];
  initialValue?: unknown;
  required?: boolean;
  minLength?: number;
  maxLength?: number;
  min?: string | number;
  max?: string | number;
  step?: string | number;
  pattern?: string;
  multiple?: boolean;
}

interface FieldText {
  label: ReactNode;
  /** One short sentence under the label. */
  hint?: ReactNode;
  /** Marks the label “(optional)”. Fields are taken to be needed otherwise. */
  optional?: boolean;
  /** Keeps the label for assistive technology only, where the look of the page names the field. */
  hideLabel?: boolean;
}

/** `aria-describedby`, `aria-invalid` and the rest of what ties a control to its label, hint and error. */
export function controlProps(field: FieldLike, hint?: ReactNode) {
  const invalid = Boolean(field.errors?.length);
  const describedBy = cx(
    hint ? `${field.id}-description` : null,
    invalid ? `${field.id}-error` : null,
  );
  return {
    id: field.id,
    name: field.name,
    required: field.required,
    'aria-invalid': invalid || undefined,
    'aria-describedby': describedBy || undefined,
  };
}

/** Label, hint, control and error in their order. The named *Field components below use it. */
export function Field({
  field,
  label,
  hint,
  optional,
  hideLabel,
  className,
  children,
}: FieldText & { field: FieldLike; className?: string; children: ReactNode }) {
  return (
    <div className={cx('field', className)}>
      <Label htmlFor={field.id} optional={optional} hidden={hideLabel}>
        {label}
      </Label>
      <Hint field={field}>{hint}</Hint>
      {children}
      <FieldError field={field} />
    </div>
  );
}

export function Label(props: {
  htmlFor?: string;
  optional?: boolean;
  hidden?: boolean;
  children: ReactNode;
}) {
  return (
    <label htmlFor={props.htmlFor} className={props.hidden ? 'sr-only' : undefined}>
      {props.children}
      {props.optional && <Optional />}
    </label>
  );
}

export function Optional() {
  const { t } = useTranslation('ui');
  return <span className="optional"> {t('field.optional')}</span>;
}

export function Hint({ field, children }: { field: FieldLike; children?: ReactNode }) {
  if (!children) return null;
  return (
    <div className="hint" id={`${field.id}-description`}>
      {children}
    </div>
  );
}

export function FieldError({ field }: { field: FieldLike }) {
  if (!field.errors?.length) return null;
  return (
    <div className="error" id={`${field.id}-error`}>
      <span>{field.errors.join(' ')}</span>
    </div>
  );
}

/** A bare `<input>` with our look. */
export function Input({
  className,
  type = 'text',
  ...rest
}: InputHTMLAttributes<HTMLInputElement>) {
  return <input type={type} className={cx('input', className)} {...rest} />;
}

/** A bare `<textarea>` with our look; grows with its text where the browser can. */
export function Textarea({
  className,
  rows = 4,
  ...rest
}: TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return <textarea rows={rows} className={cx('input', className)} {...rest} />;
}

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}

export interface OptionGroup {
  label: string;
  options: Option[];
}

/** A bare `<select>`; `emptyLabel` adds a first choice with no value. */
export function Select({
  className,
  options,
  emptyLabel,
  ...rest
}: SelectHTMLAttributes<HTMLSelectElement> & {
  options: (Option | OptionGroup)[];
  emptyLabel?: string;
}) {
  return (
    <select className={cx('input', className)} {...rest}>
      {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
      {options.map((item) =>
        'options' in item ? (
          <optgroup key={item.label} label={item.label}>
            {item.options.map(option)}
          </optgroup>
        ) : (
          option(item)
        ),
      )}
    </select>
  );
}

function option({ value, label, disabled }: Option) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  );
}

export type FieldProps = FieldText & { field: FieldLike; className?: string };

/** A field's initial value as text, or undefined. */
export function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  return String(value);
}
