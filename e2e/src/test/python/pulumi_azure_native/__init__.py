"""The part of pulumi-azure-native that the example needs: the package itself is far too large for a test."""
