#!/usr/bin/env bash
# Writes src/NewsSearch/Languages/Data/languages-*.br from the counts of letters that the package of models.csproj holds.
# Arguments: the scripts to write (latin cyrillic arabic devanagari); all of them without one.
set -euo pipefail
cd "$(dirname "$0")/../.."

version=2.0.0
hash='5iGhFK2k7S6x2wieUz6EoovqgTFyaKw4imM4rc8e5XSJxYkrFHwPROClUk6azZbX4MhKB7AhFoZCEVvL8AIOpw=='

dotnet restore tools/languages/models.csproj
package="${NUGET_PACKAGES:-$HOME/.nuget/packages}/searchpioneer.lingua/$version"
if ! grep -qF "$hash" "$package/.nupkg.metadata"; then
    echo "$package is not the package that the tables were made from." >&2
    exit 1
fi

dotnet run --project src/NewsSearch.Training -c Release -- languages \
    "$package/contentFiles/any/any/Lingua/LanguageModels" src/NewsSearch/Languages/Data "$@"
