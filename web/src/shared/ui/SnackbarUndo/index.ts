export { SnackbarProvider, useSnackbar, type Snackbars } from './SnackbarProvider';
