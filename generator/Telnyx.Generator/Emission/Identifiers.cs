namespace Telnyx.Generator.Emission;

/// <summary>Makes identifiers for what has a name already.</summary>
internal static class Identifiers
{
    /// <summary>The name, with <c>@</c> when it is a keyword of C#.</summary>
    public static string Escape(string name) => IsKeyword(name) ? "@" + name : name;

    /// <summary>The private field behind a property: <c>_clientState</c>.</summary>
    public static string Field(string propertyName) => "_" + Camel(propertyName, propertyName.Length);

    /// <summary>The private static field that describes a method: <c>s_speak</c> for <c>SpeakAsync</c>.</summary>
    public static string StaticField(string methodName) => "s_" + Camel(methodName, MethodStem(methodName));

    private static int MethodStem(string methodName) =>
        methodName.Length > 5 && methodName.EndsWith("Async", StringComparison.Ordinal) ? methodName.Length - 5 : methodName.Length;

    private static string Camel(string name, int length) => char.ToLowerInvariant(name[0]) + name.Substring(1, length - 1);

    private static bool IsKeyword(string name) => name is
        "abstract" or "as" or "base" or "bool" or "break" or "byte" or "case" or "catch" or "char" or "checked" or "class" or "const"
        or "continue" or "decimal" or "default" or "delegate" or "do" or "double" or "else" or "enum" or "event" or "explicit" or "extern"
        or "false" or "finally" or "fixed" or "float" or "for" or "foreach" or "goto" or "if" or "implicit" or "in" or "int" or "interface"
        or "internal" or "is" or "lock" or "long" or "namespace" or "new" or "null" or "object" or "operator" or "out" or "override"
        or "params" or "private" or "protected" or "public" or "readonly" or "ref" or "return" or "sbyte" or "sealed" or "short" or "sizeof"
        or "stackalloc" or "static" or "string" or "struct" or "switch" or "this" or "throw" or "true" or "try" or "typeof" or "uint"
        or "ulong" or "unchecked" or "unsafe" or "ushort" or "using" or "virtual" or "void" or "volatile" or "while";
}
