using System.Collections.Frozen;

namespace NewsSearch.Sources.Kinds;

/// <summary>
/// Kinds that an extension tells for sure enough not to open the file: those that never hold articles. A kind that might is told by
/// its content, since a <c>.doc</c> may be RTF and an <c>.xls</c> a page.
/// </summary>
internal static class KindNames
{
    private static readonly FrozenDictionary<string, KnownKind>.AlternateLookup<ReadOnlySpan<char>> ByExtension = new (KnownKind Kind, string Extensions)[]
    {
        (KnownKind.Picture, "jpg jpeg jpe jfif png gif bmp dib tif tiff webp heic heif avif jxl jp2 j2k ico cur icns svg svgz psd psb xcf ai eps "
            + "wmf emf raw dng cr2 cr3 nef arw orf rw2 raf tga pcx ppm pgm pbm pnm exr hdr kra sketch fig drawio xmp aae"),
        (KnownKind.Sound, "mp3 wav flac ogg oga opus m4a m4b aac wma aif aiff aifc amr mid midi ape mka ra caf au snd"),
        (KnownKind.Video, "mp4 m4v mov avi mkv webm wmv flv f4v mpg mpeg m2v mts m2ts 3gp 3g2 ogv vob asf rm rmvb divx swf"),
        (KnownKind.Font, "ttf otf ttc woff woff2 eot pfb pfm afm"),
        (KnownKind.Program, "exe dll so dylib sys msi msix msm scr cpl ocx o a lib obj pdb app dmg iso img vhd vhdx vmdk qcow2 "
            + "deb rpm apk aab ipa snap flatpak appimage jar war ear class pyc pyo pyd whl egg gem nupkg crx xpi wasm dex "
            + "js mjs cjs ts tsx jsx css scss sass less map py ipynb rb c h cc cpp cxx hpp cs fs vb java kt kts scala go rs swift "
            + "m mm lua r jl sh bash zsh fish bat cmd ps1 vbs sql asm s pas d dart elm clj ex exs hs ml vue svelte "
            + "ini cfg conf toml properties lock reg lnk url webloc desktop torrent sln csproj vcxproj gradle cmake mk "
            + "pt pth onnx safetensors gguf pb tflite sig crt cer pem p12 pfx"),
        (KnownKind.Other, "yml yaml"),
        (KnownKind.Unfinished, "part crdownload download partial opdownload aria2 tmp temp"),
    }.SelectMany(row => row.Extensions.Split(' ').Select(extension => (extension, row.Kind)))
        .ToFrozenDictionary(row => $".{row.extension}", row => row.Kind, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kind of a file that need not be opened; null for every other.</summary>
    /// <param name="path">Its name or path.</param>
    public static KnownKind? Of(string path) => ByExtension.TryGetValue(Path.GetExtension(path.AsSpan()), out KnownKind kind) ? kind : null;
}
