using System.Runtime.InteropServices;

namespace Telnyx.Runtime.Tests;

/// <summary>The installed libsodium, if there is one.</summary>
internal static class Sodium
{
    private static readonly nint s_library = Load();
    private static readonly VerifyDetached? s_verify = Export<VerifyDetached>("crypto_sign_ed25519_verify_detached");

    private delegate int Initialize();

    private delegate nint VersionString();

    private delegate int VerifyDetached(byte[] signature, byte[] message, ulong length, byte[] key);

    public static bool IsPresent => s_verify is not null;

    public static string Version { get; } = Marshal.PtrToStringUTF8(Export<VersionString>("sodium_version_string")?.Invoke() ?? 0) ?? "";

    public static bool Verify(byte[] key, byte[] message, byte[] signature) =>
        s_verify!(signature, message, (ulong)message.Length, key) == 0;

    private static T? Export<T>(string name)
        where T : Delegate =>
        s_library == 0 ? null : Marshal.GetDelegateForFunctionPointer<T>(NativeLibrary.GetExport(s_library, name));

    private static nint Load()
    {
        foreach (var name in (string[])["libsodium.so.23", "libsodium.so.26", "libsodium.dylib", "libsodium.dll"])
        {
            if (NativeLibrary.TryLoad(name, out var library)
                && Marshal.GetDelegateForFunctionPointer<Initialize>(NativeLibrary.GetExport(library, "sodium_init"))() >= 0)
            {
                return library;
            }
        }

        return 0;
    }
}
