// A voice application: menu by keys or speech, a recorded and transcribed message, a transfer, and a live echo that is kept as WAV.
//   dotnet run --project samples/VoiceApp             a scripted caller on the bundled simulator: no account, no network
//   dotnet run --project samples/VoiceApp -- --live   real calls; needs TELNYX_API_KEY and TELNYX_PUBLIC_KEY from the portal, and
//     VOICEAPP_URL    the https address under which Telnyx reaches this program, such as that of a tunnel to PORT (5080).
//                     Enter VOICEAPP_URL/webhooks as webhook URL of your Call Control application in the portal.
//     VOICEAPP_AGENT  the number that callers are transferred to
using VoiceApp;

return args.Contains("--live") ? await LiveRun.RunAsync() : await SimulatedRun.RunAsync(Console.Out);
