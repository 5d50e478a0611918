export { FieldFrame, PasswordField, SelectField, TextField, type FieldProps, type SelectFieldProps, type TextFieldProps } from './fields';
